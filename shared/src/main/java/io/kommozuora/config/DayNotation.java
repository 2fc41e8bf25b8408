package io.kommozuora.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the rules for a day are written. */
final class DayNotation {
  private static final String NEXT_MONTH = "first of next month";
  private static final Pattern AFTER =
      Pattern.compile("(?:([1-9]\\d{0,2}) days? after )?(contract|service)");
  private static final String SERVICE =
      "contract, first of next month, or e.g. 14 days after contract";
  private static final String ACCEPTANCE =
      "contract, service, first of next month, or e.g. 14 days after service";

  private DayNotation() {}

  /** When a service begins, which follows the contract only. */
  static DayRule service(String text) {
    DayRule rule = read(text, SERVICE);
    if (rule instanceof DayRule.AfterService) throw refused(text, SERVICE);
    return rule;
  }

  /** When a customer accepts. */
  static DayRule acceptance(String text) {
    return read(text, ACCEPTANCE);
  }

  private static DayRule read(String text, String accepted) {
    if (text.equals(NEXT_MONTH)) return new DayRule.FirstOfNextMonth();

    Matcher after = AFTER.matcher(text);
    if (!after.matches()) throw refused(text, accepted);
    int days = after.group(1) == null ? 0 : Integer.parseInt(after.group(1));
    return after.group(2).equals("contract")
        ? new DayRule.AfterContract(days)
        : new DayRule.AfterService(days);
  }

  private static IllegalArgumentException refused(String text, String accepted) {
    return Scalar.refused(text, "no rule for this day", accepted);
  }
}
