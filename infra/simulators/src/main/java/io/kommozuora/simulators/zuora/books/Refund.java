package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A payment given back. */
public record Refund(
    String id,
    String number,
    String accountNumber,
    String paymentId,
    Optional<String> paymentMethodId,
    BigDecimal amount,
    String currency,
    LocalDate refundDate,
    String reasonCode,
    Instant created)
    implements Kept {
  public String type() {
    return paymentMethodId.isPresent() ? "Electronic" : "External";
  }
}
