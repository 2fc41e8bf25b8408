package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A payment, made or declined; an external one has no payment method and no gateway. */
public record Payment(
    String id,
    String number,
    String accountNumber,
    BigDecimal amount,
    String currency,
    Optional<String> paymentMethodId,
    Optional<GatewayAnswer> gateway,
    LocalDate effectiveDate,
    List<Part> parts,
    BigDecimal refunded,
    Instant created,
    Instant updated)
    implements Kept {
  /** What of the payment went to one invoice. */
  public record Part(String id, String invoiceId, String invoiceNumber, BigDecimal amount) {}

  public Payment {
    parts = List.copyOf(parts);
  }

  public boolean declined() {
    return gateway.filter(answer -> !answer.approved()).isPresent();
  }

  public String status() {
    return declined() ? "Error" : "Processed";
  }

  public String type() {
    return paymentMethodId.isPresent() ? "Electronic" : "External";
  }

  public BigDecimal applied() {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The payment when all of it has been given back: no part of it is left. */
  public Payment giveBack(Instant now) {
    return new Payment(
        id,
        number,
        accountNumber,
        amount,
        currency,
        paymentMethodId,
        gateway,
        effectiveDate,
        List.of(),
        amount,
        created,
        now);
  }
}
