package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Card;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Tag;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;

/** What deals, contacts and companies look like in common. */
record CardView(Crm crm, Call call, EntityType type) {
  /** Who wrote the card, and when. */
  void written(ObjectNode json, Card card) {
    json.put("created_by", card.createdBy())
        .put("updated_by", card.updatedBy())
        .put("created_at", card.createdAt().getEpochSecond())
        .put("updated_at", card.updatedAt().getEpochSecond());
  }

  void closestTask(ObjectNode json, Card card) {
    Seconds.put(json, "closest_task_at", crm.tasks().closest(type, card.id()));
  }

  /** The filled fields, {@code null} when there is none. */
  JsonNode values(Card card) {
    var values = Json.array();
    for (Field field : crm.fields(type).all()) {
      card.value(field).ifPresent(stored -> values.add(value(field, stored)));
    }
    return values.isEmpty() ? NullNode.getInstance() : values;
  }

  ObjectNode links(long id) {
    return Hal.links(call, "/%s/%d".formatted(type.apiName(), id));
  }

  ArrayNode tags(Card card) {
    var tags = Json.array();
    for (Tag tag : card.tags()) {
      tags.addObject().put("id", tag.id()).put("name", tag.name()).putNull("color");
    }
    return tags;
  }

  /** A card of another kind, as an embedded list names it. */
  ObjectNode reference(EntityType other, long id) {
    var reference = Json.object().put("id", id);
    reference.set("_links", Hal.links(call, "/%s/%d".formatted(other.apiName(), id)));
    return reference;
  }

  static ObjectNode value(Field field, ArrayNode stored) {
    return Json.object()
        .put("field_id", field.id())
        .put("field_name", field.name())
        .put("field_code", field.code())
        .put("field_type", field.type().apiName())
        .set("values", stored);
  }
}
