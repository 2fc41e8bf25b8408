package io.kommozuora.ledger;

import java.time.Instant;

/**
 * Something that happened to a customer in Zuora, kept until the deal was told.
 *
 * @param id the same however often and by whomever it is reported
 * @param type its kind, such as PaymentProcessed
 * @param at when it happened
 * @param detail what is known of it, as JSON
 */
public record StoredFact(String id, String type, Instant at, Progress progress, String detail) {
  /** How far the telling got. */
  public enum Progress {
    UNTOLD,
    /** It began, so that parts of it may be on the deal already. */
    TRIED,
    TOLD
  }

  public boolean tried() {
    return progress == Progress.TRIED;
  }

  public boolean told() {
    return progress == Progress.TOLD;
  }

  /** The id and the kind only: the detail holds amounts. */
  @Override
  public String toString() {
    return "StoredFact[" + type + " " + id + "]";
  }
}
