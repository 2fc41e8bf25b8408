package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One subscription of an order: before and after all its actions, which make one version. */
record OrderedSubscription(
    Optional<Subscription> before, Subscription after, OrderStatus state, List<Body> actions) {
  static OrderedSubscription of(Work work, Account account, Body item, LocalDate orderDate) {
    List<Body> actions = item.items("orderActions");
    work.present(!actions.isEmpty(), "subscriptions.orderActions");
    Optional<Subscription> before =
        item.text("subscriptionNumber").map(number -> existing(work, account, number));
    Optional<Subscription> state = before.map(old -> old.nextVersion(work.numbers()));
    boolean pending = false;
    for (Body action : actions) {
      TriggerDates dates = TriggerDates.of(work, action, orderDate);
      state = Optional.of(OrderActions.apply(new Asked(work, account, action, dates), state));
      pending |= waits(work, action, dates);
    }
    OrderStatus left = pending ? OrderStatus.PENDING : work.tenant().ordersLeft();
    Subscription whole = labelled(state.orElseThrow(), item);
    Subscription after = before.isEmpty() && whole.begun() ? waiting(whole, left) : whole;
    return new OrderedSubscription(before, after, left, actions);
  }

  private static Subscription waiting(Subscription opened, OrderStatus left) {
    return switch (left) {
      case DRAFT -> opened.with(Status.DRAFT);
      case PENDING -> opened.with(Status.PENDING_ACTIVATION);
      case SCHEDULED, COMPLETED -> opened;
    };
  }

  /**
   * What is seen of it now: an order that is not completed leaves an existing subscription as it
   * is, and one that is scheduled makes a new one on its day only.
   */
  Optional<Subscription> entered() {
    boolean seen = state.done() || (before.isEmpty() && state != OrderStatus.SCHEDULED);
    return seen ? Optional.of(after) : Optional.empty();
  }

  Order.Part part() {
    Optional<Subscription> seen = entered().or(() -> before);
    Subscription current = seen.orElse(after);
    return new Order.Part(
        current.number(),
        current.id(),
        seen.map(Subscription::status),
        before.map(Subscription::version).orElse(0),
        current.version(),
        actions.stream().map(Body::node).toList(),
        state.done() ? Optional.empty() : Optional.of(after));
  }

  private static boolean waits(Work work, Body action, TriggerDates dates) {
    boolean starts =
        action
            .text("type")
            .filter(List.of("CreateSubscription", "ChangePlan", "AddProduct")::contains)
            .isPresent();
    return starts && dates.status(work.tenant().triggerDatesRequired()) != Status.ACTIVE;
  }

  private static Subscription existing(Work work, Account account, String number) {
    Subscription found = work.openSubscription(number);
    work.business(
        found.accountNumber().equals(account.number()),
        "The subscription %s is not the account's.".formatted(number));
    return found;
  }

  private static Subscription labelled(Subscription subscription, Body item) {
    return subscription.labelled(
        CustomFieldValues.merged(subscription.customFields(), CustomFieldValues.inside(item)),
        item.text("notes").orElse(subscription.notes()));
  }
}
