package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import java.util.Map;
import java.util.Optional;

/** The actions an order can take, by their type. */
final class OrderActions {
  private static final String CREATE = "CreateSubscription";
  private static final Map<String, SubscriptionAction> ON_EXISTING =
      Map.of(
          "ChangePlan", PlanChange::ordered,
          "CancelSubscription", Cancellation::ordered,
          "AddProduct", ProductChange::add,
          "RemoveProduct", ProductChange::remove,
          "RenewSubscription", Renewal::ordered,
          "Suspend", Suspension::suspend,
          "Resume", Suspension::resume,
          "TermsAndConditions", TermsChange::ordered);

  private OrderActions() {}

  static Subscription apply(Asked asked, Optional<Subscription> before) {
    String type = asked.action().text("type").orElseThrow();
    if (type.equals(CREATE)) {
      asked.work().business(before.isEmpty(), "The subscription exists already.");
      return SubscriptionOpening.ordered(asked);
    }
    SubscriptionAction action = ON_EXISTING.get(type);
    if (action == null) {
      throw new NotSimulated("orders with " + type);
    }
    asked.work().present(before.isPresent(), "subscriptions.subscriptionNumber");
    return action.apply(asked, before.orElseThrow());
  }
}
