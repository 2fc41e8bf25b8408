package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;

/** The definition of a field as the API shows it. */
record FieldView(Call call, EntityType type, long account) {
  ObjectNode json(Field field) {
    var json =
        Json.object()
            .put("id", field.id())
            .put("name", field.name())
            .put("type", field.type().apiName())
            .put("account_id", account)
            .put("code", field.code())
            .put("sort", field.sort())
            .put("is_api_only", field.apiOnly());
    json.set("enums", enums(field));
    json.putNull("group_id");
    json.set("required_statuses", required(field));
    json.put("is_deletable", true)
        .put("is_predefined", false)
        .put("entity_type", type.apiName())
        .putNull("tracking_callback")
        .putNull("remind");
    json.putArray("triggers");
    json.put("currency", field.currency());
    json.putArray("hidden_statuses");
    json.putNull("chained_lists");
    json.set("_links", Hal.links(call, path() + "/" + field.id()));
    return json;
  }

  String path() {
    return "/" + type.apiName() + "/custom_fields";
  }

  private static JsonNode enums(Field field) {
    if (field.choices().isEmpty()) {
      return NullNode.getInstance();
    }
    var enums = Json.array();
    field
        .choices()
        .forEach(
            choice ->
                enums
                    .addObject()
                    .put("id", choice.id())
                    .put("value", choice.value())
                    .put("sort", choice.sort())
                    .put("code", choice.code()));
    return enums;
  }

  private static ArrayNode required(Field field) {
    var required = Json.array();
    field
        .requiredStages()
        .forEach(
            stage ->
                required
                    .addObject()
                    .put("status_id", stage.status())
                    .put("pipeline_id", stage.pipeline()));
    return required;
  }
}
