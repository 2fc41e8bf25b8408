package io.kommozuora.kommowon.hook;

import java.util.OptionalLong;

/** Reads an id from a form's value. */
final class FormNumber {
  /** As many digits as a long always holds. */
  private static final int DIGITS = 18;

  private FormNumber() {}

  /** The number, or nothing when the value is anything but plain digits. */
  static OptionalLong read(String value) {
    return FormText.decode(value)
        .filter(FormNumber::isNumber)
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElseGet(OptionalLong::empty);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
