package io.kommozuora.kommowon.hook;

/** How much of a body is read before it is refused. */
final class HookLimits {
  /** What an SQS message can carry, in bytes: a body of more characters has more bytes, too. */
  static final int BODY = 1024 * 1024;

  /** More than a full body of the shortest lead pair, {@code leads[add][0][id]=1&}, holds. */
  static final int PAIRS = 65_536;

  /** Ten times the longest key seen, a custom field's value with its brackets escaped. */
  static final int KEY = 1024;

  /** Four times the deepest key seen, a custom field's value: its eight levels. */
  static final int DEPTH = 32;

  private HookLimits() {}
}
