package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Turns the values a caller sends for a field into what Kommo stores and shows. */
public final class ValueReader {
  private final Field field;
  private final ZoneId zone;
  private final List<Violation> violations;

  /** A reader for one field that adds what is wrong to the violations. */
  public ValueReader(Field field, ZoneId zone, List<Violation> violations) {
    this.field = field;
    this.zone = zone;
    this.violations = violations;
  }

  /** The stored form; nothing for {@code null}, which clears the field. */
  public ArrayNode read(JsonNode values, String path) {
    var stored = Json.array();
    if (values.isArray()) {
      for (int i = 0; i < values.size(); i++) {
        one(values.get(i), path + "." + i).ifPresent(stored::add);
      }
    } else if (!values.isNull()) {
      violations.add(Violation.wrongType(path, "array"));
    }
    return stored;
  }

  private Optional<ObjectNode> one(JsonNode entry, String path) {
    if (!entry.isObject()) {
      violations.add(Violation.wrongType(path, "object"));
      return Optional.empty();
    }
    JsonNode value = entry.path("value");
    String at = path + ".value";
    return switch (field.type()) {
      case TEXT, TEXTAREA, URL, STREETADDRESS, TRACKING_DATA -> text(value, at);
      case NUMERIC, MONETARY, PRICE -> number(value, at);
      case CHECKBOX -> checkbox(value, at);
      case DATE, BIRTHDAY -> seconds(value, at).map(t -> valued(midnight(t)));
      case DATE_TIME -> seconds(value, at).map(ValueReader::valued);
      case SELECT, RADIOBUTTON, MULTISELECT -> pick(entry, path);
      case MULTITEXT -> labelled(entry, path);
      case SMART_ADDRESS -> addressPart(entry, path);
      case LEGAL_ENTITY -> legalEntity(value, at);
    };
  }

  private Optional<ObjectNode> text(JsonNode value, String path) {
    return value.isTextual()
        ? Optional.of(Json.object().put("value", value.textValue()))
        : wrong(path, "string");
  }

  private Optional<ObjectNode> number(JsonNode value, String path) {
    try {
      String text = value.isTextual() ? value.textValue() : value.toString();
      return Optional.of(Json.object().put("value", new BigDecimal(text).toPlainString()));
    } catch (NumberFormatException e) {
      return wrong(path, "numeric");
    }
  }

  private Optional<ObjectNode> checkbox(JsonNode value, String path) {
    return value.isBoolean()
        ? Optional.of(Json.object().put("value", value.booleanValue()))
        : wrong(path, "bool");
  }

  private Optional<Long> seconds(JsonNode value, String path) {
    try {
      return value.isIntegralNumber()
          ? Optional.of(value.longValue())
          : Optional.of(OffsetDateTime.parse(value.asText()).toEpochSecond());
    } catch (DateTimeException e) {
      violations.add(Violation.wrongType(path, "int"));
      return Optional.empty();
    }
  }

  private long midnight(long seconds) {
    var day = Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toEpochSecond();
  }

  private Optional<ObjectNode> pick(JsonNode entry, String path) {
    Optional<Choice> choice = chosen(entry);
    if (choice.isEmpty()) {
      violations.add(Violation.notSupported(path + "." + chosenBy(entry)));
    }
    return choice.map(c -> choiceOf(c.value(), c));
  }

  private Optional<Choice> chosen(JsonNode entry) {
    return switch (chosenBy(entry)) {
      case "enum_id" -> field.choice(entry.path("enum_id").asLong());
      case "enum_code" -> field.choiceCoded(entry.path("enum_code").asText());
      default -> field.choiceLabelled(entry.path("value").asText());
    };
  }

  private static String chosenBy(JsonNode entry) {
    if (entry.hasNonNull("enum_id")) {
      return "enum_id";
    }
    return entry.hasNonNull("enum_code") ? "enum_code" : "value";
  }

  private Optional<ObjectNode> labelled(JsonNode entry, String path) {
    if (!entry.path("value").isTextual()) {
      return wrong(path + ".value", "string");
    }
    Optional<Choice> label =
        chosenBy(entry).equals("value") ? field.choices().stream().findFirst() : chosen(entry);
    if (label.isEmpty()) {
      violations.add(Violation.notSupported(path + "." + chosenBy(entry)));
    }
    return label.map(choice -> choiceOf(entry.path("value").textValue(), choice));
  }

  private Optional<ObjectNode> addressPart(JsonNode entry, String path) {
    Optional<Choice> part = chosenBy(entry).equals("value") ? Optional.empty() : chosen(entry);
    if (part.isEmpty()) {
      violations.add(Violation.notSupported(path + ".enum_code"));
    }
    return part.flatMap(
        choice -> text(entry.path("value"), path + ".value").map(text -> coded(text, choice)));
  }

  private Optional<ObjectNode> legalEntity(JsonNode value, String path) {
    return value.path("name").isTextual()
        ? Optional.of(Json.object().set("value", value.deepCopy()))
        : wrong(path, "object with a name");
  }

  private Optional<ObjectNode> wrong(String path, String expected) {
    violations.add(Violation.wrongType(path, expected));
    return Optional.empty();
  }

  private static ObjectNode choiceOf(String value, Choice choice) {
    return coded(Json.object().put("value", value), choice);
  }

  private static ObjectNode coded(ObjectNode value, Choice choice) {
    return value.put("enum_id", choice.id()).put("enum_code", choice.code());
  }

  private static ObjectNode valued(long seconds) {
    return Json.object().put("value", seconds);
  }
}
