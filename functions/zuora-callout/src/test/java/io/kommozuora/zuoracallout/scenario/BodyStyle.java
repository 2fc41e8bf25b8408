package io.kommozuora.zuoracallout.scenario;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The two ways in which tenants write the bodies of their callouts. */
enum BodyStyle {
  /** The body we recommend: a fixed word, ids and numbers. */
  RECOMMENDED {
    @Override
    String body(String event, Instant at, long deal, String object, String key) {
      ObjectNode body = JSON.createObjectNode();
      body.put("eventType", event)
          .put("eventTimestamp", at.toString())
          .put("tenantId", "10023")
          .put("accountNumber", Sales.account(deal).value());
      String small = Character.toLowerCase(object.charAt(0)) + object.substring(1);
      return body.put(small + keyOf(object), key).toString();
    }
  },
  /** Merge fields under their own names, with the deal as CRM id and an amount that is wrong. */
  PLAIN {
    @Override
    String body(String event, Instant at, long deal, String object, String key) {
      ObjectNode body = JSON.createObjectNode();
      body.put("event", event)
          .put("Account.crmId", Long.toString(deal))
          .put("Payment.amount", "$999.99")
          .putObject(object)
          .put(keyOf(object), key);
      return body.toString();
    }
  };

  private static final JsonMapper JSON = new JsonMapper();

  /** The body of an event of that deal's customer; the key is the object's id or number. */
  abstract String body(String event, Instant at, long deal, String object, String key);

  private static String keyOf(String object) {
    return object.equals("Subscription") || object.equals("Order") ? "Number" : "Id";
  }
}
