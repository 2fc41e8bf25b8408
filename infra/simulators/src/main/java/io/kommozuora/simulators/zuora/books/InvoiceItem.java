package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one charge of a subscription costs for one service period. */
public record InvoiceItem(
    String id,
    String subscriptionId,
    String subscriptionNumber,
    String productName,
    SubscribedCharge charge,
    LocalDate serviceStart,
    LocalDate serviceEnd) {
  public BigDecimal amount() {
    return charge.amount();
  }

  boolean isFor(SubscribedCharge other) {
    return charge.number().equals(other.number());
  }
}
