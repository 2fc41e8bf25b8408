package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a call billed and collected at once. */
public record Billed(Optional<Invoice> invoice, Optional<Payment> payment) {
  static Billed run(Work work, Billing asked, Account account, List<Subscription> subscriptions) {
    if (!asked.invoice() || subscriptions.isEmpty()) {
      return new Billed(Optional.empty(), Optional.empty());
    }
    Invoice invoice = work.draft().put(invoice(work, asked, account, subscriptions));
    boolean pays = asked.collect() && account.paymentMethodId().isPresent();
    return new Billed(
        Optional.of(invoice), pays ? Optional.of(pay(work, invoice)) : Optional.empty());
  }

  private static Invoice invoice(
      Work work, Billing asked, Account account, List<Subscription> subscriptions) {
    BigDecimal amount =
        subscriptions.stream().map(Subscription::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Invoice(
        work.numbers().id(),
        work.numbers().invoice(),
        account.number(),
        subscriptions.stream().map(Subscription::number).toList(),
        asked.targetDate().orElseGet(work.site()::today),
        amount,
        account.currency());
  }

  private static Payment pay(Work work, Invoice invoice) {
    if (work.tenant().paymentsDeclined()) {
      throw Refusal.of(Category.INTERNAL, Resource.PAYMENT, "The payment was declined.");
    }
    return work.draft()
        .put(
            new Payment(
                work.numbers().id(),
                work.numbers().payment(),
                invoice.accountNumber(),
                invoice.number(),
                invoice.amount()));
  }
}
