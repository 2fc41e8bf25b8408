package io.kommozuora.ledger;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;

/** Whose a fact is: a deal's, or, while no deal is known, whatever may lead to one later. */
public record FactOwner(String key) {
  public static FactOwner of(DealId deal) {
    return new FactOwner("deal#" + deal);
  }

  public static FactOwner of(AccountNumber account) {
    return new FactOwner("account#" + account);
  }

  public static FactOwner of(SubscriptionNumber subscription) {
    return new FactOwner("subscription#" + subscription);
  }

  @Override
  public String toString() {
    return key;
  }
}
