package io.kommozuora.ledger;

import java.time.Instant;

/**
 * Something that happened to a customer in Zuora, kept until the deal was told.
 *
 * @param id the same however often and by whomever it is reported
 * @param type its kind, such as PaymentProcessed
 * @param at when it happened
 * @param tried whether a telling began, so that parts of it may be on the deal already
 * @param detail what is known of it, as JSON
 */
public record StoredFact(String id, String type, Instant at, boolean tried, String detail) {
  /** The id and the kind only: the detail holds amounts. */
  @Override
  public String toString() {
    return "StoredFact[" + type + " " + id + "]";
  }
}
