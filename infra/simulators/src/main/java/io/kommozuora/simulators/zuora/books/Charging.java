package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes money for invoices, or tries to. */
public record Charging(Draft draft, Numbers numbers, LocalDate today, Instant now) {
  /**
   * Charges what is open on the invoice to the payment method; declined, the invoice stays open.
   */
  public Payment electronic(Invoice invoice, PaymentMethod method, GatewayAnswer answer) {
    draft.put(method.charged(answer, now));
    Payment payment =
        payment(
            invoice,
            Optional.of(method.id()),
            Optional.of(answer),
            answer.approved() ? List.of(part(invoice)) : List.of());
    return settled(invoice, payment);
  }

  /** Notes money that came another way, such as by bank transfer. */
  public Payment external(Invoice invoice) {
    return settled(
        invoice, payment(invoice, Optional.empty(), Optional.empty(), List.of(part(invoice))));
  }

  private Payment settled(Invoice invoice, Payment payment) {
    if (!payment.declined()) {
      draft.put(invoice.pay(payment.amount(), now));
    }
    return draft.put(payment);
  }

  private Payment.Part part(Invoice invoice) {
    return new Payment.Part(numbers.id(), invoice.id(), invoice.number(), invoice.balance());
  }

  private Payment payment(
      Invoice invoice,
      Optional<String> methodId,
      Optional<GatewayAnswer> answer,
      List<Payment.Part> parts) {
    return new Payment(
        numbers.id(),
        numbers.payment(),
        invoice.accountNumber(),
        invoice.balance(),
        invoice.currency(),
        methodId,
        answer,
        today,
        parts,
        BigDecimal.ZERO,
        now,
        now);
  }
}
