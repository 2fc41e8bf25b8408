package io.kommozuora.kommowon.resolve;

import io.kommozuora.http.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reason to hold one deal.
 *
 * @param details what the reason's sentence and fix name
 * @param key the same for the same finding, whatever words another system found for it this time
 */
public record Finding(HoldReason reason, List<String> details, String key) {
  private static final int LONGEST_DETAIL = 600;

  public Finding {
    details = List.copyOf(details);
  }

  /** A finding with what it is about. */
  public static Finding of(HoldReason reason, Object... details) {
    List<String> shown = Stream.of(details).map(Finding::shown).toList();
    return new Finding(reason, shown, reason + String.join(",", shown));
  }

  /** Zuora's rejection: known by its codes, told in its words. */
  public static Finding rejected(List<Reason> reasons) {
    String words = reasons.stream().map(Reason::message).collect(Collectors.joining(" "));
    String codes = reasons.stream().map(Reason::code).collect(Collectors.joining(","));
    HoldReason rejected = HoldReason.REJECTED_BY_ZUORA;
    String told = shown(words.isBlank() ? "it gave no reason." : words);
    return new Finding(rejected, List.of(told), rejected + codes);
  }

  // Kommo's and Zuora's words may be of any length; a deal card is not.
  private static String shown(Object detail) {
    String text = String.valueOf(detail);
    int points = text.codePointCount(0, text.length());
    return points > LONGEST_DETAIL
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_DETAIL)) + "…"
        : text;
  }

  /** What is wrong, for the person who looks at the deal. */
  public String sentence() {
    return reason.sentence(details.toArray());
  }

  /** What mends it. */
  public String fix() {
    return reason.fix(details.toArray());
  }
}
