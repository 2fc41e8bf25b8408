package io.kommozuora.simulators.zuora.event;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Entered.Entry;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Kept;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees in what was entered into the books the events that Zuora itself defines. */
public record Happenings(Tenant tenant, Books books, Instant now) {
  public List<Occurrence> of(Entry entry) {
    return switch (entry.after()) {
      case Account account -> defaultCard(entry.before(), account);
      case Subscription _ -> List.of();
      case Order order -> order(entry.before(), order);
      case SubscriptionChange change -> change(change);
      case Invoice invoice -> once(entry, StandardEvent.INVOICE_POSTED, scenes().invoice(invoice));
      case Payment payment -> entry.before().isPresent() ? List.of() : payment(payment);
      case Refund refund ->
          once(entry, StandardEvent.PAYMENT_REFUND_PROCESSED, scenes().refund(refund));
      case PaymentMethod method -> card(entry.before(), method);
    };
  }

  private List<Occurrence> once(Entry entry, StandardEvent event, Scene scene) {
    return entry.before().isPresent() ? List.of() : List.of(occurrence(event.type(), scene));
  }

  private List<Occurrence> order(Optional<Kept> before, Order order) {
    boolean doneBefore = before.map(Order.class::cast).filter(Order::done).isPresent();
    return order.done() && !doneBefore
        ? List.of(occurrence(EventType.ORDER_PROCESSED, scenes().order(order)))
        : List.of();
  }

  private List<Occurrence> change(SubscriptionChange change) {
    List<Occurrence> all = new ArrayList<>();
    if (change.action() == SubscriptionChange.Action.CREATE) {
      Subscription created = books.subscription(change.subscriptionNumber()).orElseThrow();
      all.add(
          occurrence(StandardEvent.SUBSCRIPTION_CREATED.type(), scenes().subscription(created)));
    }
    Source source = Source.of(tenant, change);
    if (source.order()) {
      all.add(occurrence(EventType.ORDER_ACTION_PROCESSED, scenes().orderAction(change)));
    }
    if (source.amendment()) {
      all.add(occurrence(StandardEvent.AMENDMENT_PROCESSED.type(), scenes().amendment(change)));
    }
    return all;
  }

  private List<Occurrence> payment(Payment payment) {
    Scene scene = scenes().payment(payment);
    if (payment.declined()) {
      String failures = scene.field("PaymentMethod.NumConsecutiveFailures").asText();
      return List.of(
          new Occurrence(
              StandardEvent.PAYMENT_DECLINED.type(),
              books,
              scene,
              Map.of("SequenceOfFailedAttempt", failures),
              now));
    }
    boolean told = payment.paymentMethodId().isPresent() || tenant.externalPaymentsTold();
    return told ? List.of(occurrence(StandardEvent.PAYMENT_PROCESSED.type(), scene)) : List.of();
  }

  /** Only the default card counts, and only when it is renewed: nobody shortens a card. */
  private List<Occurrence> card(Optional<Kept> before, PaymentMethod method) {
    boolean changed =
        before
            .map(PaymentMethod.class::cast)
            .map(PaymentMethod::card)
            .filter(old -> !old.equals(method.card()))
            .filter(old -> !method.card().expires().isBefore(old.expires()))
            .isPresent();
    Account account = books.account(method.accountNumber()).orElseThrow();
    return changed && account.paymentMethodId().filter(method.id()::equals).isPresent()
        ? updated(method)
        : List.of();
  }

  private List<Occurrence> defaultCard(Optional<Kept> before, Account account) {
    Optional<String> old = before.map(Account.class::cast).flatMap(Account::paymentMethodId);
    return old.isEmpty() || old.equals(account.paymentMethodId())
        ? List.of()
        : account
            .paymentMethodId()
            .flatMap(books::paymentMethod)
            .map(this::updated)
            .orElse(List.of());
  }

  private List<Occurrence> updated(PaymentMethod method) {
    return List.of(
        occurrence(StandardEvent.PAYMENT_METHOD_UPDATED.type(), scenes().paymentMethod(method)));
  }

  private Occurrence occurrence(EventType type, Scene scene) {
    return new Occurrence(type, books, scene, Map.of(), now);
  }

  private Scenes scenes() {
    return new Scenes(books);
  }
}
