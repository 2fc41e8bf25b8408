package io.kommozuora.simulators.zuora.ordering;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import io.kommozuora.simulators.zuora.books.SubscriptionChange.Action;
import java.time.LocalDate;
import java.util.Optional;

/** Writes down what was done to subscriptions. */
final class Recorded {
  private Recorded() {}

  /** The actions of an order that took effect. */
  static void order(Work work, Order order) {
    for (Order.Part part : order.parts()) {
      for (JsonNode action : part.actions()) {
        Action done = Action.ofOrderWord(action.path("type").asText());
        Subscription after = work.draft().subscription(part.subscriptionNumber()).orElseThrow();
        change(work, done, after, order.orderDate(), Optional.of(order.number()));
      }
    }
  }

  /** A change without an order. */
  static void amendment(Work work, Action action, Subscription after, LocalDate effective) {
    change(work, action, after, effective, Optional.empty());
  }

  private static void change(
      Work work, Action action, Subscription after, LocalDate effective, Optional<String> order) {
    work.draft()
        .put(
            new SubscriptionChange(
                work.numbers().id(),
                work.numbers().amendment(),
                action,
                after.number(),
                after.id(),
                after.accountNumber(),
                order,
                effective,
                work.site().now()));
  }
}
