package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a test or a person says a field should hold, as the API would be told it: a text, a number,
 * a boolean, a {@link LocalDate}, an {@link Instant}, an option by code, label or id, a list of
 * those, a map of address parts, or values in the API's own JSON.
 */
record ValueInput(Field field, ZoneId zone) {
  ArrayNode stored(Object said) {
    var violations = new ArrayList<Violation>();
    ArrayNode stored = new ValueReader(field, zone, violations).read(values(said), "values");
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "%s cannot hold %s: %s".formatted(field.name(), said, violations));
    }
    return stored;
  }

  private ArrayNode values(Object said) {
    return switch (said) {
      case ArrayNode array when array.isEmpty() || array.get(0).isObject() -> array;
      case ArrayNode array -> each(array);
      case List<?> list -> each(list);
      case ObjectNode object when field.type() == FieldType.SMART_ADDRESS -> parts(object);
      case Map<?, ?> map when field.type() == FieldType.SMART_ADDRESS -> parts(Json.tree(map));
      default -> Json.array().add(value(said));
    };
  }

  private ArrayNode each(Iterable<?> list) {
    var values = Json.array();
    list.forEach(one -> values.add(value(one)));
    return values;
  }

  private static ArrayNode parts(JsonNode address) {
    var values = Json.array();
    address
        .properties()
        .forEach(
            part ->
                values.add(
                    Json.object().put("enum_code", part.getKey()).set("value", part.getValue())));
    return values;
  }

  private ObjectNode value(Object said) {
    if (field.type().picks()) {
      return picked(said instanceof JsonNode node ? node.asText() : said.toString());
    }
    return Json.object().set("value", scalar(said));
  }

  private ObjectNode picked(String key) {
    return field.choices().stream()
        .filter(c -> key.equals(c.code()) || key.equals(c.value()) || key.equals("" + c.id()))
        .findFirst()
        .map(choice -> Json.object().put("enum_id", choice.id()))
        .orElseThrow(() -> new IllegalArgumentException(field.name() + " has no option " + key));
  }

  private JsonNode scalar(Object said) {
    return switch (said) {
      case LocalDate day -> Json.tree(day.atStartOfDay(zone).toEpochSecond());
      case Instant instant -> Json.tree(instant.getEpochSecond());
      case JsonNode day when holdsDay() && day.isTextual() ->
          scalar(LocalDate.parse(day.textValue()));
      case String day when holdsDay() -> scalar(LocalDate.parse(day));
      case BigDecimal number -> Json.tree(number.toPlainString());
      default -> Json.tree(said);
    };
  }

  private boolean holdsDay() {
    return field.type() == FieldType.DATE || field.type() == FieldType.BIRTHDAY;
  }
}
