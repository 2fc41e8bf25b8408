package io.kommozuora.zuoracallout.fact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.Refund;
import io.kommozuora.billing.RefundKey;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Money that was given back. */
final class RefundFacts {
  private final Sources sources;

  RefundFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return callout
        .refundId()
        .map(RefundKey::new)
        .map(key -> sources.find(callout, zuora -> look(key, callout, heard, zuora)))
        .orElseGet(Finding.Unnamed::new);
  }

  private Optional<Finding> look(RefundKey key, Callout callout, Instant heard, ZuoraClient zuora) {
    return zuora.refund(key).map(refund -> found(refund, callout, heard, zuora));
  }

  private Finding found(Refund refund, Callout callout, Instant heard, ZuoraClient zuora) {
    if (!refund.status().equals("Processed")) {
      return new Finding.Outdated("the refund is " + refund.status());
    }
    Instant at = sources.calendar().moment(refund.created(), heard);
    LocalDate day = refund.date().orElseGet(() -> sources.calendar().day(at));
    String what = Words.of(refund.amount()) + " refunded on " + day;
    Optional<Payment> payment = refund.payment().flatMap(zuora::payment);
    String note =
        "%s (refund %s%s)%s."
            .formatted(
                what,
                refund.number(),
                Words.behind(", of payment ", payment.map(Payment::number)),
                Words.behind(": ", refund.reason()));
    return new Finding.Found(
        new Fact(
            "refund:" + refund.id(),
            CalloutType.PAYMENT_REFUNDED,
            at,
            sources.whose(callout).billed(refund.account(), invoices(payment), zuora),
            Said.note(note).withPayment(what)));
  }

  private static Set<InvoiceKey> invoices(Optional<Payment> payment) {
    return payment.stream()
        .flatMap(paid -> paid.applied().stream())
        .map(Payment.Applied::invoice)
        .collect(toUnmodifiableSet());
  }
}
