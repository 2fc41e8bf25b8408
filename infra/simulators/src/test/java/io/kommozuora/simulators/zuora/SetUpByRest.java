package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;

/** Sets up one notification by REST, as an installer does. */
record SetUpByRest(TestZuora zuora, Hook hook) {
  private static final String DEFINITIONS = "/notifications/notification-definitions";

  /** A notification of a standard event with this custom body. */
  String standard(int category, String body) {
    return define(Json.object().put("eventCategory", category), custom(body), Json.object());
  }

  /** A notification of a standard event whose template and definition have these settings too. */
  String standard(int category, ObjectNode template, ObjectNode definition) {
    return define(Json.object().put("eventCategory", category), template, definition);
  }

  /** A notification of an event Zuora defines for orders. */
  String ofOrders(String event, String body) {
    ObjectNode related = Json.object().put("eventTypeName", event);
    related.put("eventTypeNamespace", "com.zuora.notification");
    return define(related, custom(body), Json.object());
  }

  /** A notification of a custom event of the object, under the condition. */
  String custom(String object, String condition, String body) {
    String name = "Custom" + object;
    ObjectNode trigger = Json.object().put("active", true).put("baseObject", object);
    trigger.put("condition", condition);
    trigger.putObject("eventType").put("name", name).put("displayName", name);
    need(zuora.post("/events/event-triggers", trigger));
    return define(Json.object().put("eventTypeName", name), custom(body), Json.object());
  }

  String scheduled(ObjectNode event, String body, ObjectNode definition) {
    need(zuora.post("/events/scheduled-events", event));
    ObjectNode related = Json.object().set("eventTypeName", event.get("name"));
    return define(related, custom(body), definition);
  }

  static ObjectNode custom(String body) {
    return Json.object().put("useCustomRequestBody", true).put("customRequestBody", body);
  }

  static ObjectNode parameter(String name, String value) {
    ObjectNode definition = Json.object();
    definition.putObject("filterRuleParams").put(name, value);
    return definition;
  }

  private String define(ObjectNode related, ObjectNode template, ObjectNode definition) {
    ObjectNode whole = Json.object().put("name", "T").put("httpMethod", "POST");
    whole.put("calloutBaseurl", hook.url());
    whole.setAll(related);
    String id = need(zuora.post("/notifications/callout-templates", whole.setAll(template)));
    ObjectNode all = Json.object().put("name", "D").put("calloutActive", true);
    all.putArray("calloutTemplateIds").add(id);
    all.setAll(related);
    return need(zuora.post(DEFINITIONS, all.setAll(definition)));
  }

  private static String need(Answered answer) {
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.text("/id");
  }
}
