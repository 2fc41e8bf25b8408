package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.billing.RatePlanId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the charge rules of one plan must agree on. */
final class ChargeRules {
  private ChargeRules() {}

  static void check(
      PerMarket<RatePlanId> ratePlan, List<QuantityRule> quantities, List<PriceRule> prices) {
    Map<PerMarket<ChargeId>, ChargeModel> models = new HashMap<>();
    for (QuantityRule rule : quantities) {
      checkMarkets(ratePlan, rule.charge());
      if (models.put(rule.charge(), rule.model()) != null) {
        throw new IllegalArgumentException("has two quantities for one charge");
      }
    }
    Map<PerMarket<ChargeId>, PriceRule> priced = new HashMap<>();
    for (PriceRule rule : prices) {
      checkMarkets(ratePlan, rule.charge());
      if (priced.put(rule.charge(), rule) != null) {
        throw new IllegalArgumentException("has two prices for one charge");
      }
      if (models.getOrDefault(rule.charge(), rule.model()) != rule.model()) {
        throw new IllegalArgumentException(
            "has two models for one charge; write the same model at quantity and at price");
      }
    }
  }

  /** A charge belongs to one rate plan: where that differs, the charge differs too. */
  private static void checkMarkets(PerMarket<RatePlanId> ratePlan, PerMarket<ChargeId> charge) {
    if (!charge.coversLike(ratePlan)) {
      throw new IllegalArgumentException(
          "has charges for other markets than rate plans; write charge and charges"
              + " for the same entities and currencies as ratePlan and ratePlans");
    }
  }
}
