package io.kommozuora.zuorasetup.plan;

/**
 * An event that the tenant defines.
 *
 * @param object whose changes are looked at
 * @param condition which of them are the event
 */
public record CustomEvent(String name, String displayName, String object, String condition) {
  /** Whether Zuora takes the two for one, and keeps only one of them. */
  public boolean doubles(String otherObject, String otherCondition) {
    return object.equals(otherObject) && squeezed(condition).equals(squeezed(otherCondition));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
