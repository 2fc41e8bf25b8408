package io.kommozuora.simulators.zuora.ordering;

import java.util.regex.Pattern;

/** What numbers chosen by the client may look like. */
final class NumberRules {
  private static final Pattern FORBIDDEN = Pattern.compile("[#?/]");

  private NumberRules() {}

  static String checked(Work work, String number) {
    work.value(!number.isBlank(), "A number is blank.");
    work.value(
        !FORBIDDEN.matcher(number).find(), "The number '%s' has #, ? or /.".formatted(number));
    return number;
  }

  static String account(Work work, String number) {
    String prefix = work.tenant().accountPrefix();
    work.value(
        prefix.isEmpty() || !number.startsWith(prefix),
        "The account number starts with the prefix of generated numbers.");
    work.business(
        work.draft().account(checked(work, number)).isEmpty(),
        "The account number %s is not unique.".formatted(number));
    return number;
  }

  static String subscription(Work work, String number) {
    work.business(
        work.draft().subscription(checked(work, number)).isEmpty(),
        "The subscription number %s is not unique.".formatted(number));
    return number;
  }

  static String order(Work work, String number) {
    work.business(
        work.draft().order(checked(work, number)).isEmpty(),
        "The order number %s is not unique.".formatted(number));
    return number;
  }
}
