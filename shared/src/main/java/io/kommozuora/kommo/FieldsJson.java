package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.deal.FieldContent;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.deal.Fields;
import io.kommozuora.http.JsonHttp;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Custom fields on the wire: {@code custom_fields_values}, which is null when none is filled. */
final class FieldsJson {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private FieldsJson() {}

  static Fields read(JsonNode fields) {
    List<Fields.Field> read = new ArrayList<>();
    for (JsonNode field : fields) {
      read.add(field(field));
    }
    return new Fields(read);
  }

  private static Fields.Field field(JsonNode field) {
    List<FieldValue> values = new ArrayList<>();
    for (JsonNode value : field.path("values")) {
      values.add(value(value));
    }
    return new Fields.Field(
        field.path("field_id").asLong(),
        text(field.path("field_code")),
        field.path("field_type").asText(""),
        values);
  }

  private static FieldValue value(JsonNode value) {
    JsonNode enumId = value.path("enum_id");
    return new FieldValue(
        value.path("value").asText(""),
        enumId.isIntegralNumber() ? OptionalLong.of(enumId.asLong()) : OptionalLong.empty(),
        text(value.path("enum_code")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  static ArrayNode write(List<FieldWrite> writes) {
    ArrayNode fields = JsonHttp.JSON.createArrayNode();
    for (FieldWrite write : writes) {
      ObjectNode field = named(fields.addObject(), write.field());
      field.set("values", values(write.content()));
    }
    return fields;
  }

  private static JsonNode values(FieldContent content) {
    JsonNode value = value(content);
    return value.isNull()
        ? value
        : JsonHttp.JSON.createArrayNode().add(JsonHttp.JSON.createObjectNode().set("value", value));
  }

  private static JsonNode value(FieldContent content) {
    return switch (content) {
      case FieldContent.Nothing() -> NullNode.getInstance();
      case FieldContent.Text(String text) -> TextNode.valueOf(text);
      // A JSON number may get an exponent; Kommo itself tells numbers as text.
      case FieldContent.Numeric(BigDecimal number) -> TextNode.valueOf(number.toPlainString());
      case FieldContent.Checkbox(boolean ticked) -> BooleanNode.valueOf(ticked);
      case FieldContent.Day day -> TextNode.valueOf(RFC_3339.format(day.begins()));
    };
  }

  private static ObjectNode named(ObjectNode field, FieldKey key) {
    return switch (key) {
      case FieldKey.Id(long id) -> field.put("field_id", id);
      case FieldKey.Code(String code) -> field.put("field_code", code);
    };
  }
}
