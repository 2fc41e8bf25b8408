package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.RatePlanId;
import java.util.List;
import java.util.function.Function;

/** What the charge rules of one plan must agree on. */
final class ChargeRules {
  private ChargeRules() {}

  static void check(
      PerMarket<RatePlanId> ratePlan, List<QuantityRule> quantities, List<PriceRule> prices) {
    for (QuantityRule quantity : quantities) {
      checkMarkets(ratePlan, quantity.charge());
      for (PriceRule price : prices) checkModels(quantity, price);
    }
    for (PriceRule price : prices) checkMarkets(ratePlan, price.charge());
    if (repeats(quantities, QuantityRule::charge)) throw twice("quantities");
    if (repeats(prices, PriceRule::charge)) throw twice("prices");
  }

  /** A charge belongs to one rate plan: where that differs, the charge differs too. */
  private static void checkMarkets(PerMarket<RatePlanId> ratePlan, PerMarket<ChargeId> charge) {
    if (!charge.coversLike(ratePlan)) {
      throw new IllegalArgumentException(
          "has charges for other markets than rate plans; write charge and charges"
              + " for the same entities and currencies as ratePlan and ratePlans");
    }
  }

  private static <T> boolean repeats(List<T> rules, Function<T, PerMarket<ChargeId>> charge) {
    return rules.size() > 1 && rules.stream().map(charge).distinct().count() < rules.size();
  }

  private static IllegalArgumentException twice(String what) {
    return new IllegalArgumentException("has two %s for one charge".formatted(what));
  }

  private static void checkModels(QuantityRule quantity, PriceRule price) {
    if (quantity.charge().equals(price.charge()) && quantity.model() != price.model()) {
      throw new IllegalArgumentException(
          "has two models for one charge; write the same model at quantity and at price");
    }
  }
}
