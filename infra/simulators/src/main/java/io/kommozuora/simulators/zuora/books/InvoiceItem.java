package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What one charge of a subscription costs for one service period; usage costs by its units. */
public record InvoiceItem(
    String id,
    String subscriptionId,
    String subscriptionNumber,
    String productName,
    SubscribedCharge charge,
    Optional<BigDecimal> units,
    LocalDate serviceStart,
    LocalDate serviceEnd) {
  private static final int CENTS = 2;

  public BigDecimal quantity() {
    return units.or(charge::quantity).orElse(BigDecimal.ONE);
  }

  public BigDecimal amount() {
    return units
        .map(used -> used.multiply(charge.price()).setScale(CENTS, RoundingMode.HALF_UP))
        .orElseGet(charge::amount);
  }

  boolean isFor(SubscribedCharge other) {
    return charge.number().equals(other.number());
  }
}
