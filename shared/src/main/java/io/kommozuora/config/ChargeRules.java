package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.RatePlanId;
import java.util.List;
import java.util.Set;

/** What the charge rules of one plan must agree on. */
final class ChargeRules {
  private ChargeRules() {}

  static void check(
      PerMarket<RatePlanId> ratePlan, List<QuantityRule> quantities, List<PriceRule> prices) {
    var counted = quantities.stream().map(QuantityRule::charge).toList();
    var priced = prices.stream().map(PriceRule::charge).toList();
    counted.forEach(charge -> checkMarkets(ratePlan, charge));
    priced.forEach(charge -> checkMarkets(ratePlan, charge));
    if (repeats(counted)) throw new IllegalArgumentException("has two quantities for one charge");
    if (repeats(priced)) throw new IllegalArgumentException("has two prices for one charge");
    quantities.forEach(quantity -> prices.forEach(price -> checkModels(quantity, price)));
  }

  /** A charge belongs to one rate plan: where that differs, the charge differs too. */
  private static void checkMarkets(PerMarket<RatePlanId> ratePlan, PerMarket<ChargeId> charge) {
    if (!charge.coversLike(ratePlan)) {
      throw new IllegalArgumentException(
          "has charges for other markets than rate plans; write charge and charges"
              + " for the same entities and currencies as ratePlan and ratePlans");
    }
  }

  private static boolean repeats(List<PerMarket<ChargeId>> charges) {
    return charges.size() > 1 && Set.copyOf(charges).size() < charges.size();
  }

  private static void checkModels(QuantityRule quantity, PriceRule price) {
    if (quantity.charge().equals(price.charge()) && quantity.model() != price.model()) {
      throw new IllegalArgumentException(
          "has two models for one charge; write the same model at quantity and at price");
    }
  }
}
