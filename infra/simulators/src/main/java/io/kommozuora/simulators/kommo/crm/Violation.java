package io.kommozuora.simulators.kommo.crm;

/** One reason to refuse an item, as {@code validation-errors} show it. */
public record Violation(String code, String path, String detail) {
  /** Something that is not there to be chosen. */
  public static Violation notSupported(String path) {
    return new Violation(
        "NotSupportedChoice", path, "The value you selected is not a valid choice.");
  }

  /** A value of the wrong type. */
  public static Violation wrongType(String path, String expected) {
    return new Violation("InvalidType", path, "This value should be of type " + expected + ".");
  }

  /** Something left out. */
  public static Violation missing(String path) {
    return new Violation("FieldMissing", path, "This field is missing.");
  }

  /** A key that no such item has. */
  public static Violation unexpected(String path) {
    return new Violation("NotSupportedChoice", path, "This field was not expected.");
  }
}
