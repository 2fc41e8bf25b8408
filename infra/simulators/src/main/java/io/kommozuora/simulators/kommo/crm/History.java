package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The account's history: the only place that knows old values. */
final class History {
  private final Ids ids;
  private final InstantSource time;
  private final List<Event> events = new ArrayList<>();

  History(Ids ids, InstantSource time) {
    this.ids = ids;
    this.time = time;
  }

  List<Event> all() {
    return List.copyOf(events);
  }

  void wrote(String type, Lead lead) {
    add(type, lead, Json.array(), Json.array());
  }

  void moved(Lead lead, Stage from) {
    add("lead_status_changed", lead, stage(lead.stage()), stage(from));
  }

  void changed(Lead lead, Field field, ArrayNode from) {
    ArrayNode to = lead.value(field).orElseGet(Json::array);
    String type = "custom_field_%d_value_changed".formatted(field.id());
    add(type, lead, values(field, to), values(field, from));
  }

  private void add(String type, Lead lead, ArrayNode after, ArrayNode before) {
    events.add(
        new Event(ids.event(), type, lead.id(), lead.updatedBy(), time.instant(), after, before));
  }

  private static ArrayNode stage(Stage stage) {
    var pair = Json.object().put("id", stage.status()).put("pipeline_id", stage.pipeline());
    return Json.array().add(Json.object().set("lead_status", pair));
  }

  private static ArrayNode values(Field field, ArrayNode stored) {
    var values = Json.array();
    stored.forEach(one -> values.add(Json.object().set("custom_field_value", value(field, one))));
    return values;
  }

  private static ObjectNode value(Field field, JsonNode stored) {
    var value = Json.object().put("field_id", field.id()).put("field_type", field.type().number());
    JsonNode choice = stored.path("enum_id");
    value.set("enum_id", choice.isMissingNode() ? NullNode.getInstance() : choice);
    JsonNode text = stored.path("value");
    return value.put("text", text.isContainerNode() ? text.toString() : text.asText());
  }
}
