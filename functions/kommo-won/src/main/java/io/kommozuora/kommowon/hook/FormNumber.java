package io.kommozuora.kommowon.hook;

import java.util.Optional;
import java.util.OptionalLong;

/** Reads an id from a form's value. */
final class FormNumber {
  /** As many digits as a long always holds. */
  private static final int DIGITS = 18;

  private FormNumber() {}

  /** The number, or nothing when the value is anything but plain digits. */
  static OptionalLong read(String value) {
    Optional<String> text = FormText.decode(value);
    return text.isPresent() && isNumber(text.get())
        ? OptionalLong.of(Long.parseLong(text.get()))
        : OptionalLong.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() <= DIGITS && isDigits(text);
  }

  private static boolean isDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }
}
