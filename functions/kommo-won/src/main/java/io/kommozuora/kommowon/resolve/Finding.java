package io.kommozuora.kommowon.resolve;

import java.util.List;
import java.util.stream.Stream;

/**
 * One reason to hold one deal.
 *
 * @param details what the reason's sentence and fix name
 */
public record Finding(HoldReason reason, List<String> details) {
  private static final int LONGEST_DETAIL = 600;

  public Finding {
    details = List.copyOf(details);
  }

  /** A finding with what it is about. */
  public static Finding of(HoldReason reason, Object... details) {
    return new Finding(reason, Stream.of(details).map(Finding::shown).toList());
  }

  // Kommo's and Zuora's words may be of any length; a deal card is not.
  private static String shown(Object detail) {
    String text = String.valueOf(detail);
    return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text;
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
