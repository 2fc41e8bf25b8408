package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Charging;
import io.kommozuora.simulators.zuora.books.GatewayAnswer;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Invoicing;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.List;
import java.util.Optional;

/** What a call billed and collected at once. */
public record Billed(Optional<Invoice> invoice, Optional<Payment> payment) {
  static Billed run(Work work, Billing asked, Account account, List<Subscription> subscriptions) {
    if (!asked.invoice() || subscriptions.isEmpty()) {
      return new Billed(Optional.empty(), Optional.empty());
    }
    Site site = work.site();
    Optional<Invoice> invoice =
        new Invoicing(
                work.draft(),
                work.numbers(),
                site.today(),
                site.now(),
                site.tenant().consumption().billsLateUsage())
            .invoice(
                account,
                subscriptions,
                asked.targetDate().orElseGet(site::today),
                Invoice.Source.API);
    Optional<PaymentMethod> method =
        account
            .paymentMethodId()
            .filter(any -> asked.collect())
            .flatMap(work.draft()::paymentMethod);
    return new Billed(invoice, invoice.flatMap(open -> method.map(card -> pay(work, open, card))));
  }

  private static Payment pay(Work work, Invoice invoice, PaymentMethod method) {
    if (work.tenant().paymentsDeclined()) {
      throw Refusal.of(Category.INTERNAL, Resource.PAYMENT, "The payment was declined.");
    }
    Site site = work.site();
    return new Charging(work.draft(), work.numbers(), site.today(), site.now())
        .electronic(invoice, method, GatewayAnswer.approved(work.numbers().id()));
  }
}
