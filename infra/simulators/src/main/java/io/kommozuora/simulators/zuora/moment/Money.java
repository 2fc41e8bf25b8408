package io.kommozuora.simulators.zuora.moment;

import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Charging;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.GatewayAnswer;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Invoicing;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.util.List;
import java.util.Optional;

/** Bill runs, and money that comes, fails to come and goes back. */
public final class Money {
  private final Site site;
  private final Entities entities;

  public Money(Site site, Entities entities) {
    this.site = site;
    this.entities = entities;
  }

  /** A bill run over all accounts up to today, its invoices posted. */
  public List<Invoice> runBilling() {
    return entities.all().stream()
        .flatMap(books -> books.accounts().stream().map(account -> bill(books, account)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A bill run over one account; nothing comes of it when nothing is due. */
  public Optional<Invoice> runBilling(String accountKey) {
    Books books = entities.holding(each -> each.account(accountKey));
    return bill(books, books.account(accountKey).orElseThrow());
  }

  /** The account's card is charged with what is open on the invoice, or a card is added first. */
  public Payment pay(String invoiceKey) {
    return charge(invoiceKey, GatewayAnswer.approved(site.numbers().id()));
  }

  /** The gateway declines the charge, once more; the reason is the gateway's. */
  public Payment decline(String invoiceKey, String reason) {
    return charge(invoiceKey, GatewayAnswer.declined(reason, site.numbers().id()));
  }

  /** The customer pays without the gateway, such as by bank transfer. */
  public Payment payExternally(String invoiceKey) {
    return change(invoiceKey, (draft, invoice) -> charging(draft).external(open(invoice)));
  }

  /** The whole payment goes back, and its invoices are open again. */
  public Refund refund(String paymentKey) {
    Books books = entities.holding(each -> each.payment(paymentKey));
    return books.change(draft -> refund(draft, draft.payment(paymentKey).orElseThrow()));
  }

  private Optional<Invoice> bill(Books books, Account account) {
    return books.change(
        draft ->
            new Invoicing(
                    draft,
                    site.numbers(),
                    site.today(),
                    site.now(),
                    site.tenant().consumption().billsLateUsage())
                .invoice(
                    account,
                    books.subscriptionsOf(account.number()),
                    site.today(),
                    Invoice.Source.BILL_RUN));
  }

  private Payment charge(String invoiceKey, GatewayAnswer answer) {
    return change(
        invoiceKey,
        (draft, invoice) -> {
          PaymentMethod card = new Cardholders(site, draft).card(invoice.accountNumber());
          return charging(draft).electronic(open(invoice), card, answer);
        });
  }

  private Refund refund(Draft draft, Payment payment) {
    if (payment.parts().isEmpty()) {
      throw new IllegalStateException(payment.number() + " holds no money to give back");
    }
    for (Payment.Part part : payment.parts()) {
      Invoice invoice = draft.invoice(part.invoiceId()).orElseThrow();
      draft.put(invoice.giveBack(part.amount(), site.now()));
    }
    draft.put(payment.giveBack(site.now()));
    return draft.put(
        new Refund(
            site.numbers().id(),
            site.numbers().refund(),
            payment.accountNumber(),
            payment.id(),
            payment.paymentMethodId(),
            payment.amount(),
            payment.currency(),
            site.today(),
            "Standard Refund",
            site.now()));
  }

  private static Invoice open(Invoice invoice) {
    if (invoice.balance().signum() <= 0) {
      throw new IllegalStateException(invoice.number() + " is paid");
    }
    return invoice;
  }

  private Charging charging(Draft draft) {
    return new Charging(draft, site.numbers(), site.today(), site.now());
  }

  private <T> T change(String invoiceKey, InvoiceChange<T> change) {
    Books books = entities.holding(each -> each.invoice(invoiceKey));
    return books.change(draft -> change.apply(draft, draft.invoice(invoiceKey).orElseThrow()));
  }

  private interface InvoiceChange<T> {
    T apply(Draft draft, Invoice invoice);
  }
}
