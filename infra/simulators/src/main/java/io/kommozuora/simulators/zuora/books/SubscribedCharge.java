package io.kommozuora.simulators.zuora.books;

import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.ChargeModel;
import io.kommozuora.simulators.zuora.catalog.ChargeType;
import java.math.BigDecimal;
import java.util.Optional;

/** A charge of a subscription: the catalog's charge with its quantity and price. */
public record SubscribedCharge(
    String id,
    String number,
    String productRatePlanChargeId,
    String name,
    ChargeType type,
    ChargeModel model,
    Optional<String> uom,
    Optional<BigDecimal> quantity,
    BigDecimal price) {
  public static SubscribedCharge of(
      String id, String number, Charge charge, Optional<BigDecimal> quantity, BigDecimal price) {
    return new SubscribedCharge(
        id,
        number,
        charge.id(),
        charge.name(),
        charge.type(),
        charge.model(),
        charge.uom(),
        quantity,
        price);
  }

  public SubscribedCharge withId(String newId) {
    return new SubscribedCharge(
        newId, number, productRatePlanChargeId, name, type, model, uom, quantity, price);
  }

  /** Whether the usage is billed by this charge. */
  public boolean rates(Metered usage) {
    return type == ChargeType.USAGE && usage.isFor(this);
  }

  /** What one period costs, as far as it is known before any usage. */
  public BigDecimal amount() {
    return type == ChargeType.USAGE
        ? BigDecimal.ZERO
        : price.multiply(quantity.orElse(BigDecimal.ONE));
  }
}
