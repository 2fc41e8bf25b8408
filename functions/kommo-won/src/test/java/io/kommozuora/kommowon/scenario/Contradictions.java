package io.kommozuora.kommowon.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a body says that Zuora's document does not allow. */
final class Contradictions {
  private final Specification specification;
  private final List<String> found = new ArrayList<>();

  private Contradictions(Specification specification) {
    this.specification = specification;
  }

  static List<String> of(String name, JsonNode body, Map<?, ?> schema, Specification all) {
    Contradictions contradictions = new Contradictions(all);
    contradictions.value(name, body, schema);
    return contradictions.found;
  }

  private void value(String path, JsonNode value, Map<?, ?> schema) {
    type(path, value, schema);
    words(path, value, schema);
    text(path, value, schema);
    if (value.isObject()) {
      object(path, value, schema);
    }
    if (schema.containsKey("items")) {
      Map<?, ?> items = specification.resolved(schema.get("items"));
      value.forEach(item -> value(path + "[]", item, items));
    }
  }

  private void object(String path, JsonNode value, Map<?, ?> schema) {
    List<List<Map<?, ?>>> choices = specification.choices(schema);
    Map<String, Object> properties = specification.properties(schema);
    for (String name : specification.required(schema)) {
      check(value.has(name), path + "." + name + " is required");
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String name = property.getKey();
      if (properties.containsKey(name)) {
        Map<?, ?> resolved = specification.resolved(properties.get(name));
        value(path + "." + name, property.getValue(), resolved);
      } else if (choices.isEmpty() && !custom(name, schema)) {
        found.add(path + "." + name + " is unknown");
      }
    }
    choices.forEach(choice -> found.addAll(fewest(path, value, choice)));
  }

  private List<String> fewest(String path, JsonNode value, List<Map<?, ?>> choice) {
    return choice.stream()
        .map(schema -> of(path, value, schema, specification))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private boolean custom(String name, Map<?, ?> schema) {
    return name.endsWith("__c") && specification.open(schema);
  }

  private void type(String path, JsonNode value, Map<?, ?> schema) {
    if (schema.get("type") instanceof String type) {
      check(is(type, value), path + " is no " + type);
    }
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new IllegalStateException("a type " + type);
    };
  }

  private void words(String path, JsonNode value, Map<?, ?> schema) {
    List<?> words = Specification.list(schema.get("enum"));
    check(words.isEmpty() || words.contains(value.asText()), path + " is none of " + words);
  }

  private void text(String path, JsonNode value, Map<?, ?> schema) {
    if (schema.get("maxLength") instanceof Integer max) {
      check(value.asText().length() <= max, path + " is longer than " + max);
    }
    if ("date".equals(schema.get("format"))) {
      check(isDate(value.asText()), path + " is no date");
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.equals(LocalDate.parse(text).toString());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void check(boolean allowed, String contradiction) {
    if (!allowed) {
      found.add(contradiction);
    }
  }
}
