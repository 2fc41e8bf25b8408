package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a fact concerns.
 *
 * @param account whose it is; empty also when nobody's deal can lead to it
 * @param subscriptions it is about; none where the account as a whole is meant, or nothing is known
 * @param wholeAccount whether what it says of money is true for all deals of the account
 * @param named deals that Zuora keeps the ids of, where the callout says so
 */
public record Concern(
    Optional<AccountNumber> account,
    Set<SubscriptionNumber> subscriptions,
    boolean wholeAccount,
    Set<DealId> named) {
  public Concern {
    subscriptions = Set.copyOf(subscriptions);
    named = Set.copyOf(named);
  }
}
