package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.catalog.Catalog;
import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Body;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a plan of the catalog into a plan of a subscription, with the overrides asked for. */
record Subscribing(Work work, String currency, LocalDate from, ChargeOverride.Reader overrides) {
  /** The plan the body names by id, number or external id. */
  SubscribedPlan plan(Body body) {
    return plan(catalogPlan(body, "productRatePlanId", "productRatePlanNumber"), body);
  }

  /** The plan the body names in one of these fields, or by external id. */
  RatePlan catalogPlan(Body body, String... fields) {
    List<String> keys =
        Stream.concat(Stream.of(fields), Stream.of("externalCatalogPlanId"))
            .flatMap(field -> body.text(field).stream())
            .toList();
    work.present(!keys.isEmpty(), fields[0]);
    work.value(keys.size() == 1, "The rate plan is named more than once.");
    String key = keys.getFirst();
    Catalog catalog = work.site().catalog();
    Optional<RatePlan> found = catalog.plan(key);
    work.value(found.isPresent(), "The product rate plan '%s' is unknown.".formatted(key));
    return found.orElseThrow();
  }

  SubscribedPlan plan(RatePlan plan, Body body) {
    sellable(plan);
    Map<String, ChargeOverride> byCharge = overrides(plan, body);
    return new SubscribedPlan(
        work.numbers().id(),
        List.of(),
        body.text("subscriptionRatePlanNumber").orElseGet(work.numbers()::ratePlan),
        plan.id(),
        plan.name(),
        work.site().catalog().productOf(plan).map(Product::name).orElse(""),
        from,
        Optional.of("Add"),
        plan.charges().stream().map(charge -> charge(charge, byCharge)).toList());
  }

  private void sellable(RatePlan plan) {
    boolean expired = plan.status(work.site().today()).equals("Expired");
    work.business(!expired, "The product rate plan %s has expired.".formatted(plan.number()));
    work.business(
        plan.coversDay(from),
        "The product rate plan %s is not effective on %s.".formatted(plan.number(), from));
    work.business(
        plan.currencies().contains(currency),
        "The product rate plan %s has no price in %s.".formatted(plan.number(), currency));
  }

  private Map<String, ChargeOverride> overrides(RatePlan plan, Body body) {
    Map<String, ChargeOverride> byCharge = new HashMap<>();
    for (Body override : body.items("chargeOverrides")) {
      Charge charge = chargeOf(plan, override.text("productRatePlanChargeId").orElseThrow());
      ChargeOverride read = overrides.read(work, override, charge);
      work.value(
          byCharge.put(charge.id(), read) == null,
          "The charge %s is overridden twice.".formatted(charge.number()));
    }
    return byCharge;
  }

  private Charge chargeOf(RatePlan plan, String id) {
    Optional<Charge> charge =
        plan.charges().stream().filter(each -> each.id().equals(id)).findFirst();
    work.value(
        charge.isPresent(),
        "The charge '%s' is not in the product rate plan %s.".formatted(id, plan.number()));
    return charge.orElseThrow();
  }

  private SubscribedCharge charge(Charge charge, Map<String, ChargeOverride> byCharge) {
    Optional<ChargeOverride> override = Optional.ofNullable(byCharge.get(charge.id()));
    Optional<BigDecimal> quantity =
        override.flatMap(ChargeOverride::quantity).or(charge::defaultQuantity);
    quantity.ifPresent(units -> work.value(units.signum() >= 0, "A quantity is below zero."));
    BigDecimal price =
        override
            .flatMap(ChargeOverride::price)
            .orElseGet(() -> charge.prices().getOrDefault(currency, BigDecimal.ZERO));
    return SubscribedCharge.of(
        work.numbers().id(), work.numbers().charge(), charge, quantity, price);
  }
}
