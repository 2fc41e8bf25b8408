package io.kommozuora.kommowon.resolve;

import java.util.Optional;

/**
 * Makes text from Kommo fit for Zuora, which refuses characters beyond the Basic Multilingual
 * Plane, such as emoji, and limits every field's length.
 */
final class Clean {
  private Clean() {}

  /** The text without what Zuora refuses, cut to the length; empty when nothing is left. */
  static Optional<String> text(String raw, int longest) {
    String kept =
        raw.codePoints()
            .filter(Character::isBmpCodePoint)
            .filter(c -> !Character.isSurrogate((char) c))
            .filter(c -> !invisible(c))
            .map(c -> blank(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String spaced = kept.replaceAll(" {2,}", " ").strip();
    String cut = spaced.length() > longest ? spaced.substring(0, longest).strip() : spaced;
    return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
  }

  /** The same for a name, of which something must be left that can be read. */
  static Optional<String> name(String raw, int longest) {
    return text(raw, longest)
        .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  // What an emoji leaves behind, and what comes along when text is copied from a web page.
  private static boolean invisible(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= '\uFE00' && c <= '\uFE0F');
  }

  private static boolean blank(int c) {
    return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
