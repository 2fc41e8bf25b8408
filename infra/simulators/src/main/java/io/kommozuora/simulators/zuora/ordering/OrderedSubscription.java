package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One subscription of an order: before and after all its actions, which make one version. */
record OrderedSubscription(
    Optional<Subscription> before, Subscription after, boolean pending, List<Body> actions) {
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
    return new OrderedSubscription(before, labelled(state.orElseThrow(), item), pending, actions);
  }

  /** A pending change of an existing subscription leaves it as it is for now. */
  Optional<Subscription> entered() {
    return pending && before.isPresent() ? Optional.empty() : Optional.of(after);
  }

  Order.Part part() {
    Subscription current = entered().or(() -> before).orElse(after);
    return new Order.Part(
        current.number(),
        current.id(),
        current.status().wire(),
        before.map(Subscription::version).orElse(0),
        current.version(),
        actions.stream().map(Body::node).toList(),
        pending ? Optional.of(after) : Optional.empty());
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
