package io.kommozuora.billing;

import java.util.regex.Pattern;

/** What every number we choose for Zuora, and every key we ask for, must look like. */
final class BillingNumber {
  // Zuora allows accounts 50 characters and refuses # ? / in orders; we stay well inside both.
  // Dots alone would lead elsewhere as a part of a path.
  private static final Pattern ALLOWED = Pattern.compile("(?!\\.+$)[A-Za-z0-9_.-]{1,50}");

  private BillingNumber() {}

  static boolean fits(String value) {
    return ALLOWED.matcher(value).matches();
  }

  static void check(String value) {
    if (!fits(value)) {
      throw new IllegalArgumentException("no number Zuora accepts: " + value);
    }
  }
}
