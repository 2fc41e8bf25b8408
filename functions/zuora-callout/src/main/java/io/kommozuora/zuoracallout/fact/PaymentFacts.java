package io.kommozuora.zuoracallout.fact;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Payments that came, and payments that did not. */
final class PaymentFacts {
  private final Sources sources;

  PaymentFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return callout
        .paymentId()
        .map(PaymentKey::new)
        .map(key -> sources.find(callout, zuora -> look(key, callout, heard, zuora)))
        .orElseGet(Finding.Unnamed::new);
  }

  private Optional<Finding> look(
      PaymentKey key, Callout callout, Instant heard, ZuoraClient zuora) {
    return zuora.payment(key).map(payment -> found(payment, callout, heard, zuora));
  }

  private Finding found(Payment payment, Callout callout, Instant heard, ZuoraClient zuora) {
    Instant at = sources.calendar().moment(payment.created(), heard);
    LocalDate day = payment.effective().orElseGet(() -> sources.calendar().day(at));
    return switch (payment.status()) {
      case "Processed", "Posted" -> new Finding.Found(processed(payment, day, at, callout, zuora));
      case "Error" -> new Finding.Found(failed(payment, day, at, callout, zuora));
      // The callout was faster than what we can read.
      case "Draft", "Processing" -> new Finding.Unknown();
      default -> new Finding.Outdated("the payment is " + payment.status());
    };
  }

  private static List<Invoice> invoices(Payment payment, ZuoraClient zuora) {
    return payment.applied().stream()
        .map(Payment.Applied::invoice)
        .distinct()
        .flatMap(invoice -> zuora.invoice(invoice).stream())
        .toList();
  }

  private Fact processed(
      Payment payment, LocalDate day, Instant at, Callout callout, ZuoraClient zuora) {
    List<Invoice> invoices = invoices(payment, zuora);
    String what = Words.of(payment.amount()) + " received on " + day;
    String result = "The payment of %s (%s).".formatted(what, payment.number());
    Said said =
        Said.note("Payment of %s%s.".formatted(what, behind(payment, invoices)))
            .withEndings(
                List.of(
                    Ending.of(Subject.PAYMENT, result, settled(invoices)),
                    Ending.of(Subject.PAST_DUE, result, settled(invoices))))
            .withPayment(what);
    return new Fact(
        "payment:" + payment.id() + ":processed",
        CalloutType.PAYMENT_PROCESSED,
        at,
        sources.whose(callout).billed(payment.accountNumber(), keys(invoices), zuora),
        said);
  }

  private static String behind(Payment payment, List<Invoice> invoices) {
    String numbers = invoices.stream().map(Invoice::number).sorted().collect(joining(", "));
    return " (payment %s%s)"
        .formatted(payment.number(), numbers.isEmpty() ? "" : ", for invoice " + numbers);
  }

  // A part of an invoice that is still open is nothing to be done with.
  private static Set<String> settled(List<Invoice> invoices) {
    return invoices.stream()
        .filter(PaymentFacts::settled)
        .map(invoice -> invoice.id().value())
        .collect(toUnmodifiableSet());
  }

  static boolean settled(Invoice invoice) {
    return invoice.balance().map(left -> left.amount().signum() <= 0).orElse(true);
  }

  private static Set<InvoiceKey> keys(List<Invoice> invoices) {
    return invoices.stream().map(Invoice::id).collect(toUnmodifiableSet());
  }

  private Fact failed(
      Payment payment, LocalDate day, Instant at, Callout callout, ZuoraClient zuora) {
    Optional<Invoice> invoice = invoice(callout).flatMap(zuora::invoice);
    String amount = Words.of(payment.amount());
    String why = Words.behind(": ", reason(payment));
    String attempt = attempt(payment, callout, zuora);
    Said said =
        Said.note(
                "Payment of %s failed on %s%s (payment %s%s)."
                    .formatted(
                        amount, day, why, payment.number(), Words.behind(", ", text(attempt))))
            .withErrand(
                new Errand(
                    Subject.PAYMENT,
                    "Contact client – payment failed: %s on %s%s%s."
                        .formatted(amount, day, why, Words.behind("; ", text(attempt))),
                    sources.calendar().soon(),
                    invoice.map(open -> Set.of(open.id().value())).orElse(Set.of())))
            .withPayment("%s failed on %s%s".formatted(amount, day, why));
    return new Fact(
        "payment:" + payment.id() + ":failed",
        CalloutType.PAYMENT_PROCESSING_ERROR,
        at,
        sources
            .whose(callout)
            .billed(payment.accountNumber(), keys(invoice.stream().toList()), zuora),
        said);
  }

  private static Optional<InvoiceKey> invoice(Callout callout) {
    return callout.invoiceId().or(callout::invoiceNumber).map(InvoiceKey::new);
  }

  private static Optional<String> reason(Payment payment) {
    Optional<String> code = payment.responseCode().map(told -> "[" + told + "]");
    String reason = Stream.concat(payment.response().stream(), code.stream()).collect(joining(" "));
    return text(reason);
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }

  private static String attempt(Payment payment, Callout callout, ZuoraClient zuora) {
    int attempt = callout.attempt().orElseGet(() -> failures(payment, zuora));
    // A payment that came since has begun the count anew.
    return attempt > 0 ? "attempt " + attempt : "";
  }

  private static int failures(Payment payment, ZuoraClient zuora) {
    return payment
        .method()
        .flatMap(zuora::paymentMethod)
        .map(PaymentMethod::failures)
        .orElseGet(OptionalInt::empty)
        .orElse(0);
  }
}
