package io.kommozuora.config;

import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.deal.PlanKey;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What selling one plan means in Zuora. */
public record Plan(
    PlanKey key,
    Set<String> values,
    PerMarket<RatePlanId> ratePlan,
    Set<Currency> currencies,
    Term term,
    Term renewal,
    boolean autoRenew,
    List<QuantityRule> quantities,
    List<PriceRule> prices,
    List<String> usage) {
  public Plan {
    values = Set.copyOf(values);
    currencies = Set.copyOf(currencies);
    quantities = List.copyOf(quantities);
    prices = List.copyOf(prices);
    usage = List.copyOf(usage);
    if (term instanceof Term.Evergreen && autoRenew) {
      throw new IllegalArgumentException("an evergreen plan never renews; leave autoRenew out");
    }
  }

  /** The rate plan to sell there; empty where the plan is not sold. */
  public Optional<RatePlanId> ratePlanFor(String entity, Currency currency) {
    return sellsIn(currency) ? ratePlan.in(new Market(entity, currency)) : Optional.empty();
  }

  /** Whether the plan is sold in the currency. */
  public boolean sellsIn(Currency currency) {
    return currencies.isEmpty() || currencies.contains(currency);
  }
}
