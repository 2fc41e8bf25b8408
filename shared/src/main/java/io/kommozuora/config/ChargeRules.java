package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.RatePlanId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    if (repeats(quantities.stream().map(QuantityRule::charge).toList())) throw twice("quantities");
    if (repeats(prices.stream().map(PriceRule::charge).toList())) throw twice("prices");
  }

  /** A charge belongs to one rate plan: where that differs, the charge differs too. */
  private static void checkMarkets(PerMarket<RatePlanId> ratePlan, PerMarket<ChargeId> charge) {
    if (!charge.coversLike(ratePlan)) {
      throw new IllegalArgumentException(
          "has charges for other markets than rate plans; write charge and charges"
              + " for the same entities and currencies as ratePlan and ratePlans");
    }
  }

  /** All rules of a plan tell the same markets apart, so that one alike is enough to clash. */
  private static boolean repeats(List<PerMarket<ChargeId>> charges) {
    List<?> places = charges.stream().flatMap(ChargeRules::places).toList();
    return new HashSet<>(places).size() < places.size();
  }

  private static IllegalArgumentException twice(String what) {
    return new IllegalArgumentException("has two %s for one charge".formatted(what));
  }

  private static Stream<Map.Entry<String, ChargeId>> places(PerMarket<ChargeId> charge) {
    return Stream.concat(
        charge.usual().map(usual -> Map.entry("", usual)).stream(),
        charge.special().entrySet().stream());
  }

  private static void checkModels(QuantityRule quantity, PriceRule price) {
    boolean same = repeats(List.of(quantity.charge(), price.charge()));
    if (same && quantity.model() != price.model()) {
      throw new IllegalArgumentException(
          "has two models for one charge; write the same model at quantity and at price");
    }
  }
}
