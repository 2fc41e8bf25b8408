package io.kommozuora.simulators.zuora.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.AccountMetrics;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import java.util.Optional;

/** Sets the scenes of events from the books. */
public record Scenes(Books books) {
  private static final String ACCOUNT = "Account";

  public Scene account(Account account) {
    return Scene.of(ACCOUNT, account.number(), fields(account))
        .and("BillTo", Fields.of(account.billTo()));
  }

  public Scene subscription(Subscription subscription) {
    return joined("Subscription", subscription.accountNumber(), Fields.of(subscription));
  }

  public Scene order(Order order) {
    return joined("Order", order.accountNumber(), Fields.of(order));
  }

  public Scene orderAction(SubscriptionChange change) {
    Scene scene = joined("OrderAction", change.accountNumber(), Fields.orderAction(change));
    Scene subscribed = scene.and("Subscription", Fields.of(version(change)));
    return change
        .orderNumber()
        .flatMap(books::order)
        .map(order -> subscribed.and("Order", Fields.of(order)))
        .orElse(subscribed);
  }

  public Scene amendment(SubscriptionChange change) {
    return joined("Amendment", change.accountNumber(), Fields.amendment(change))
        .and("Subscription", Fields.of(version(change)));
  }

  public Scene invoice(Invoice invoice) {
    return joined("Invoice", invoice.accountNumber(), Fields.of(invoice));
  }

  public Scene payment(Payment payment) {
    Scene scene = joined("Payment", payment.accountNumber(), Fields.of(payment));
    return with(scene, payment.paymentMethodId());
  }

  public Scene refund(Refund refund) {
    Scene scene = joined("Refund", refund.accountNumber(), Fields.of(refund));
    Payment payment = books.payment(refund.paymentId()).orElseThrow();
    return with(scene.and("Payment", Fields.of(payment)), refund.paymentMethodId());
  }

  public Scene paymentMethod(PaymentMethod method) {
    return joined("PaymentMethod", method.accountNumber(), Fields.of(method));
  }

  private Scene with(Scene scene, Optional<String> methodId) {
    return methodId
        .flatMap(books::paymentMethod)
        .map(method -> scene.and("PaymentMethod", Fields.of(method)))
        .orElse(scene);
  }

  private Scene joined(String base, String accountNumber, ObjectNode fields) {
    Account account = books.account(accountNumber).orElseThrow();
    fields.put("AccountId", account.id());
    return Scene.of(base, accountNumber, fields)
        .and(ACCOUNT, fields(account))
        .and("BillTo", Fields.of(account.billTo()));
  }

  private Subscription version(SubscriptionChange change) {
    return books.subscription(change.subscriptionNumber()).orElseThrow();
  }

  private ObjectNode fields(Account account) {
    return Fields.of(account, AccountMetrics.of(account, books).balance());
  }
}
