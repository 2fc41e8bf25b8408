package io.kommozuora.zuoracallout.callout;

/** How much of a body is read before it is refused. */
final class CalloutLimits {
  /** What an SQS message can carry, in bytes: a body of more characters has more bytes, too. */
  static final int BODY = 1024 * 1024;

  /** Ten times the longest merge field, a join over several objects. */
  static final int NAME = 1024;

  /** Many times the deepest body that a template makes sense with. */
  static final int DEPTH = 32;

  private CalloutLimits() {}
}
