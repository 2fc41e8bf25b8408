package io.kommozuora.simulators.kommo.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One filled field in a hook; each type has its own nesting. */
record FieldEntry(Field field, ArrayNode values, ZoneId zone) {
  private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  void write(Form form, String prefix) {
    form.add(prefix + "[id]", field.id()).add(prefix + "[name]", field.name());
    switch (field.type()) {
      case DATE, DATE_TIME -> each(form, prefix, "");
      case RADIOBUTTON -> choice(form, prefix + "[values]", values.get(0));
      case SELECT, MULTISELECT, MULTITEXT, SMART_ADDRESS -> choices(form, prefix);
      case LEGAL_ENTITY -> object(form, prefix + "[values][0][value]");
      case TEXT,
          TEXTAREA,
          NUMERIC,
          CHECKBOX,
          URL,
          STREETADDRESS,
          MONETARY,
          PRICE,
          BIRTHDAY,
          TRACKING_DATA ->
          each(form, prefix, "[value]");
    }
    form.add(prefix + "[code]", field.code());
  }

  private void each(Form form, String prefix, String key) {
    for (int i = 0; i < values.size(); i++) {
      form.add(prefix + "[values][" + i + "]" + key, text(values.get(i).path("value")));
    }
  }

  private void choices(Form form, String prefix) {
    for (int i = 0; i < values.size(); i++) {
      choice(form, prefix + "[values][" + i + "]", values.get(i));
    }
  }

  private static void choice(Form form, String prefix, JsonNode value) {
    form.add(prefix + "[value]", value.path("value").asText());
    form.add(prefix + "[enum]", value.path("enum_id").asText());
  }

  private void object(Form form, String prefix) {
    for (var part : values.path(0).path("value").properties()) {
      if (!part.getValue().isNull()) {
        form.add(prefix + "[" + part.getKey() + "]", part.getValue().asText());
      }
    }
  }

  private String text(JsonNode value) {
    return switch (field.type()) {
      case CHECKBOX -> value.asBoolean() ? "1" : "0";
      case BIRTHDAY -> Instant.ofEpochSecond(value.asLong()).atZone(zone).format(BIRTHDAY);
      default -> value.asText();
    };
  }
}
