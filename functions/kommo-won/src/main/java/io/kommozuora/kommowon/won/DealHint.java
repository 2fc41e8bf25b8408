package io.kommozuora.kommowon.won;

import io.kommozuora.deal.DealId;
import java.time.Instant;

/**
 * What hooks say about one deal, taken together.
 *
 * @param open every hook shows the deal in a stage that is not Won
 * @param hooked when the first of the hooks reached us
 */
public record DealHint(DealId deal, boolean open, Instant hooked) {
  /** Both hints as one. */
  public DealHint and(DealHint other) {
    Instant first = hooked.isBefore(other.hooked) ? hooked : other.hooked;
    return new DealHint(deal, open && other.open, first);
  }
}
