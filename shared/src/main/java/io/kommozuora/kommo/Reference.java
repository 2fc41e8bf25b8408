package io.kommozuora.kommo;

/**
 * A short mark at the end of a note's or task's text by which a repeat finds it: Kommo has no keys
 * of ours and no text search.
 */
final class Reference {
  // Kommo names no limit for a text; a few thousand characters are known to pass.
  private static final int LONGEST = 3000;

  private Reference() {}

  static String append(String text, String reference) {
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return kept + "\n" + mark(reference);
  }

  static boolean in(String text, String reference) {
    return text.contains(mark(reference));
  }

  private static String mark(String reference) {
    return "[ref " + reference + "]";
  }
}
