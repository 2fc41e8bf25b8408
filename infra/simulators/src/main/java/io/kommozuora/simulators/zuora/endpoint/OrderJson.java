package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Order;

/** An order as it is read back. */
public final class OrderJson {
  private OrderJson() {}

  public static ObjectNode of(Order order) {
    ObjectNode json = Json.object();
    json.put("orderNumber", order.number());
    json.put("orderDate", order.orderDate().toString());
    json.put("status", order.status());
    json.put("existingAccountNumber", order.accountNumber());
    json.put("currency", order.currency());
    json.put("createdDate", order.created().toString());
    json.put("updatedDate", order.updated().toString());
    ObjectNode customFields = json.putObject("customFields");
    order.customFields().forEach(customFields::put);
    ArrayNode subscriptions = json.putArray("subscriptions");
    order.parts().forEach(part -> subscriptions.add(part(part, order)));
    return json;
  }

  private static ObjectNode part(Order.Part part, Order order) {
    ObjectNode json = Json.object();
    json.put("subscriptionNumber", part.subscriptionNumber());
    json.put("subscriptionOwnerAccountNumber", order.accountNumber());
    if (part.baseVersion() > 0) {
      json.put("baseVersion", part.baseVersion());
    }
    json.put("newVersion", part.newVersion());
    json.putArray("orderActions").addAll(part.actions());
    return json;
  }
}
