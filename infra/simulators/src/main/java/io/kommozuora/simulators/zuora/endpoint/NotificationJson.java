package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.notification.CalloutTemplate;
import io.kommozuora.simulators.zuora.notification.NotificationDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Callout templates and notification definitions as they are read back, without their secrets. */
final class NotificationJson {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

  private NotificationJson() {}

  static ObjectNode of(CalloutTemplate template) {
    ObjectNode json = template.settings().copy();
    json.put("id", template.id()).put("contentType", "APPLICATION_JSON");
    json.put("active", template.active()).put("calloutRetry", template.retries());
    json.put("confirmSuccessFromResponseContent", template.confirms());
    flag(json, "requiredAuth");
    flag(json, "useCustomRequestBody");
    json.remove("hmacSecret");
    if (json.path("calloutAuth") instanceof ObjectNode auth) {
      auth.remove("password");
    }
    if (json.has("eventTypeName") && !json.has("eventTypeNamespace")) {
      json.put("eventTypeNamespace", EventType.USER);
    }
    return dated(json, template.created(), template.updated());
  }

  static ObjectNode of(NotificationDefinition definition) {
    ObjectNode json = definition.settings().copy();
    json.put("id", definition.id());
    json.put("active", definition.settings().flag("active").orElse(true));
    flag(json, "calloutActive");
    flag(json, "emailActive");
    json.put("eventTypeName", definition.event().name());
    json.put("eventTypeNamespace", definition.event().namespace());
    StandardEvent.of(definition.event())
        .ifPresent(event -> json.put("eventCategory", event.code()));
    ArrayNode templates = json.putArray("calloutTemplateIds");
    definition.templateIds().forEach(templates::add);
    ArrayNode profiles = json.putArray("communicationProfileIds");
    definition.profileIds().forEach(profiles::add);
    json.put("communicationProfileId", definition.profileIds().getFirst());
    return dated(json, definition.created(), definition.updated());
  }

  private static void flag(ObjectNode json, String field) {
    json.put(field, json.path(field).asBoolean(false));
  }

  private static ObjectNode dated(ObjectNode json, Instant created, Instant updated) {
    return json.put("createdOn", MOMENT.format(created)).put("updatedOn", MOMENT.format(updated));
  }
}
