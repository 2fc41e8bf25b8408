package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.wire.Body;
import java.math.BigDecimal;
import java.util.Optional;

/** The quantity and price a request sets for one charge, where it sets them. */
record ChargeOverride(String chargeId, Optional<BigDecimal> quantity, Optional<BigDecimal> price) {
  /** The shape in which an API writes an override. */
  @FunctionalInterface
  interface Reader {
    ChargeOverride read(Work work, Body body, Charge charge);
  }

  /** Orders nest it under the charge's own model. */
  static ChargeOverride nested(Work work, Body body, Charge charge) {
    Optional<Body> pricing = body.part("pricing");
    String field = charge.type().pricingField(charge.model());
    pricing.ifPresent(given -> only(work, given, field));
    Body model = pricing.flatMap(given -> given.part(field)).orElse(new Body(body.node().path("")));
    return new ChargeOverride(charge.id(), model.number("quantity"), price(model, "listPrice"));
  }

  /** The classic calls write it flat. */
  static ChargeOverride flat(Work work, Body body, Charge charge) {
    work.value(
        charge.takesQuantity() || !body.has("quantity"),
        "A quantity does not apply to the charge %s.".formatted(charge.number()));
    work.value(
        charge.model().counted() || !body.has("tiers"),
        "Tiers do not apply to the charge %s.".formatted(charge.number()));
    return new ChargeOverride(charge.id(), body.number("quantity"), price(body, "price"));
  }

  private static void only(Work work, Body pricing, String field) {
    pricing
        .node()
        .fieldNames()
        .forEachRemaining(
            name ->
                work.value(
                    name.equals(field),
                    "The pricing '%s' does not fit the charge; use '%s'.".formatted(name, field)));
  }

  private static Optional<BigDecimal> price(Body body, String flat) {
    Optional<BigDecimal> first =
        body.items("tiers").stream().findFirst().flatMap(tier -> tier.number("price"));
    return body.number(flat).or(() -> first);
  }
}
