package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.ordering.Orders;
import io.kommozuora.simulators.zuora.wire.Request;

/** The answer to a placed order; its list of subscriptions changed with version 223.0. */
final class PlacedJson {
  private PlacedJson() {}

  static ObjectNode of(Orders.Placed placed, Request request) {
    Order order = placed.order();
    ObjectNode json = Json.object().put("success", true).put("orderNumber", order.number());
    json.put("accountNumber", order.accountNumber()).put("status", order.status());
    if (request.version().from("223.0")) {
      ArrayNode subscriptions = json.putArray("subscriptions");
      order.parts().forEach(part -> subscriptions.add(subscription(part, order)));
    } else {
      ArrayNode numbers = json.putArray("subscriptionNumbers");
      order.parts().forEach(part -> numbers.add(part.subscriptionNumber()));
    }
    billed(placed, json);
    return request.parameter("returnIds").filter("true"::equals).isPresent()
        ? withIds(json, order)
        : json;
  }

  private static ObjectNode subscription(Order.Part part, Order order) {
    ObjectNode json =
        Json.object()
            .put("subscriptionNumber", part.subscriptionNumber())
            .put("subscriptionOwnerId", order.accountId())
            .put("subscriptionOwnerNumber", order.accountNumber());
    // This answer has no word for a subscription in draft.
    part.status()
        .filter(status -> status != Status.DRAFT)
        .ifPresent(status -> json.put("status", status.wire()));
    return json;
  }

  private static void billed(Orders.Placed placed, ObjectNode json) {
    placed
        .billed()
        .invoice()
        .ifPresent(invoice -> json.putArray("invoiceNumbers").add(invoice.number()));
    placed.billed().payment().ifPresent(payment -> paid(json, payment));
  }

  private static void paid(ObjectNode json, Payment payment) {
    json.put("paymentNumber", payment.number()).put("paidAmount", payment.amount().toString());
  }

  private static ObjectNode withIds(ObjectNode json, Order order) {
    json.put("orderId", order.id()).put("accountId", order.accountId());
    ArrayNode ids = json.putArray("subscriptionIds");
    order.parts().forEach(part -> ids.add(part.subscriptionId()));
    return json;
  }
}
