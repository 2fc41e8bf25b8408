package io.kommozuora.kommowon.hook;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Undoes a form's escapes, leaving one character per byte: the names and numbers of a hook are
 * ASCII, so broken UTF-8 elsewhere is nobody's problem.
 */
final class FormText {
  private FormText() {}

  /** The text, or nothing when an escape is broken. */
  static Optional<String> decode(String raw) {
    String spaced = raw.replace('+', ' ');
    return spaced.indexOf('%') < 0 ? Optional.of(spaced) : unescape(spaced);
  }

  private static Optional<String> unescape(String raw) {
    var text = new StringBuilder(raw.length());
    int done = 0;
    for (int at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', done)) {
      if (!isEscape(raw, at)) {
        return Optional.empty();
      }
      text.append(raw, done, at).append((char) HexFormat.fromHexDigits(raw, at + 1, at + 3));
      done = at + 3;
    }
    return Optional.of(text.append(raw, done, raw.length()).toString());
  }

  private static boolean isEscape(String raw, int at) {
    return at + 2 < raw.length()
        && HexFormat.isHexDigit(raw.charAt(at + 1))
        && HexFormat.isHexDigit(raw.charAt(at + 2));
  }
}
