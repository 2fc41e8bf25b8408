package io.kommozuora.zuorasetup.tenant;

/** A kind of thing that is set up; the text form is what people call it. */
public enum Kind {
  EVENT("event", "events/event-triggers", 0),
  TEMPLATE("callout template", "notifications/callout-templates", 1),
  NOTIFICATION("notification", "notifications/notification-definitions", 1);

  private final String word;
  private final String path;
  private final int first;

  Kind(String word, String path, int first) {
    this.word = word;
    this.path = path;
    this.first = first;
  }

  String path() {
    return path;
  }

  /** The number of a list's first thing. */
  int first() {
    return first;
  }

  @Override
  public String toString() {
    return word;
  }
}
