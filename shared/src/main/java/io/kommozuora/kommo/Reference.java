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
    return cut(text) + "\n" + mark(reference);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    // Half a character would arrive as a question mark.
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "…";
  }

  static boolean in(String text, String reference) {
    return text.contains(mark(reference));
  }

  private static String mark(String reference) {
    return "[ref " + reference + "]";
  }
}
