package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Order;
import io.kommozuora.billing.OrderNumber;
import io.kommozuora.billing.SubscriptionNumber;
import java.util.ArrayList;
import java.util.List;

/** The answer of {@code GET /v1/orders/{orderNumber}}. */
final class PlacedOrderJson {
  private PlacedOrderJson() {}

  static Order read(JsonNode json) {
    JsonNode order = json.path("order");
    return new Order(
        new OrderNumber(Told.needed(order, "orderNumber")),
        Told.needed(order, "status"),
        Told.text(order, "existingAccountNumber").flatMap(AccountNumber::ifOurs),
        parts(order.path("subscriptions")));
  }

  private static List<Order.Part> parts(JsonNode subscriptions) {
    List<Order.Part> parts = new ArrayList<>();
    for (JsonNode subscription : subscriptions) {
      Told.text(subscription, "subscriptionNumber")
          .flatMap(SubscriptionNumber::ifOurs)
          .map(number -> new Order.Part(number, actions(subscription.path("orderActions"))))
          .ifPresent(parts::add);
    }
    return parts;
  }

  private static List<String> actions(JsonNode orderActions) {
    List<String> actions = new ArrayList<>();
    for (JsonNode action : orderActions) {
      Told.text(action, "type").ifPresent(actions::add);
    }
    return actions;
  }
}
