package io.kommozuora.zuoracallout.fact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kommozuora.billing.Order;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.util.Set;

/** Orders that wait for somebody in Zuora. */
final class OrderFacts {
  private static final Set<String> OVER =
      Set.of("Completed", "Cancelled", "Reverted", "Failed", "Executing");

  private final Sources sources;

  OrderFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return callout
        .orderNumber()
        .map(
            number ->
                sources.find(
                    callout,
                    zuora -> zuora.order(number).map(order -> found(order, callout, heard))))
        .orElseGet(Finding.Unnamed::new);
  }

  private Finding found(Order order, Callout callout, Instant heard) {
    if (OVER.contains(order.status())) {
      return new Finding.Outdated("the order is " + order.status());
    }
    OrderNumber number = order.number();
    String note =
        "Order %s is %s in Zuora: nothing of it is billed until somebody completes it there."
            .formatted(number, order.status());
    Concern whole =
        sources
            .whose(callout)
            .of(
                order.account(),
                order.parts().stream().map(Order.Part::subscription).collect(toUnmodifiableSet()));
    return new Finding.Found(
        new Fact(
            "order:" + number + ":pending",
            CalloutType.ORDER_PENDING,
            heard,
            new Concern(whole.account(), whole.subscriptions(), false, whole.named()),
            Said.note(note)));
  }
}
