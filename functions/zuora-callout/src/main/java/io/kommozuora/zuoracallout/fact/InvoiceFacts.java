package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Invoices that were posted, and invoices that should have been paid by now. */
final class InvoiceFacts {
  private final Sources sources;

  InvoiceFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return callout
        .invoiceId()
        .or(callout::invoiceNumber)
        .map(InvoiceKey::new)
        .map(key -> sources.find(callout, zuora -> look(key, callout, heard, zuora)))
        .orElseGet(Finding.Unnamed::new);
  }

  private Optional<Finding> look(
      InvoiceKey key, Callout callout, Instant heard, ZuoraClient zuora) {
    return zuora.invoice(key).map(invoice -> found(invoice, callout, heard, zuora));
  }

  private Finding found(Invoice invoice, Callout callout, Instant heard, ZuoraClient zuora) {
    if (!invoice.status().equals("Posted")) {
      return new Finding.Outdated("the invoice is " + invoice.status());
    }
    return callout.type() == CalloutType.INVOICE_POSTED
        ? posted(invoice, callout, heard, zuora)
        : pastDue(invoice, callout, heard, zuora);
  }

  private Finding posted(Invoice invoice, Callout callout, Instant heard, ZuoraClient zuora) {
    String note =
        "Invoice %s of %s posted%s."
            .formatted(
                invoice.number(),
                Words.of(invoice.amount()),
                Words.behind(", due on ", invoice.due().map(LocalDate::toString)));
    return found(
        invoice,
        callout,
        "posted",
        sources.calendar().moment(invoice.created(), heard),
        Said.note(note),
        zuora);
  }

  private Finding pastDue(Invoice invoice, Callout callout, Instant heard, ZuoraClient zuora) {
    if (PaymentFacts.settled(invoice) && invoice.balance().isPresent()) {
      return new Finding.Outdated("the invoice is paid");
    }
    if (invoice.due().filter(due -> !due.isBefore(sources.calendar().today())).isPresent()) {
      return new Finding.Outdated("the invoice is not due yet");
    }
    String what =
        "Invoice %s is past due%s: %s still to be paid"
            .formatted(
                invoice.number(),
                Words.behind(" since ", invoice.due().map(LocalDate::toString)),
                Words.of(invoice.balance()));
    Errand errand =
        new Errand(
            Subject.PAST_DUE,
            what + " – remind the client.",
            sources.calendar().soon(),
            Set.of(invoice.id().value()));
    return found(
        invoice, callout, "past-due", heard, Said.note(what + ".").withErrand(errand), zuora);
  }

  private Finding found(
      Invoice invoice, Callout callout, String what, Instant at, Said said, ZuoraClient zuora) {
    Optional<Owed> owed = invoice.due().map(due -> new Owed(invoice.id(), due));
    return new Finding.Found(
        new Fact(
            "invoice:" + invoice.id() + ":" + what,
            callout.type(),
            at,
            sources.whose(callout).billed(invoice.account(), Set.of(invoice.id()), zuora),
            said.withOwed(owed)));
  }
}
