package io.kommozuora.ledger;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import java.time.Duration;

/**
 * Whose a fact is: a deal's, or, while no deal is known, whatever may lead to one later.
 *
 * @param kept how long its facts are
 */
public record FactOwner(String key, Duration kept) {
  // A reminder of a term's end, or an unpaid invoice, may matter a whole year later.
  private static final Duration WITH_A_DEAL = Duration.ofDays(400);
  private static final Duration WITHOUT = Duration.ofDays(90);

  public static FactOwner of(DealId deal) {
    return new FactOwner("deal#" + deal, WITH_A_DEAL);
  }

  public static FactOwner of(AccountNumber account) {
    return new FactOwner("account#" + account, WITHOUT);
  }

  public static FactOwner of(SubscriptionNumber subscription) {
    return new FactOwner("subscription#" + subscription, WITHOUT);
  }

  @Override
  public String toString() {
    return key;
  }
}
