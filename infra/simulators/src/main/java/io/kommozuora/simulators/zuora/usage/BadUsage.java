package io.kommozuora.simulators.zuora.usage;

/** Usage that cannot be taken, and why. */
final class BadUsage extends RuntimeException {
  private final String why;

  BadUsage(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }

  static void unless(boolean fine, String why) {
    if (!fine) {
      throw new BadUsage(why);
    }
  }
}
