package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A checked request body, read by field name; JSON null counts as absent. */
public record Body(JsonNode node) {
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  public Optional<String> text(String field) {
    return value(field).map(JsonNode::asText);
  }

  public Optional<Integer> whole(String field) {
    return value(field).map(JsonNode::asInt);
  }

  public Optional<BigDecimal> number(String field) {
    return value(field).map(JsonNode::decimalValue);
  }

  public Optional<Boolean> flag(String field) {
    return value(field).map(JsonNode::asBoolean);
  }

  public Optional<LocalDate> day(String field) {
    return text(field).map(LocalDate::parse);
  }

  public Optional<Body> part(String field) {
    return value(field).map(Body::new);
  }

  public List<Body> items(String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false).map(Body::new).toList();
  }

  /** The fields with text values, custom fields among them. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().stream()
        .filter(field -> field.getValue().isValueNode() && !field.getValue().isNull())
        .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  public ObjectNode copy() {
    return (ObjectNode) node.deepCopy();
  }

  private Optional<JsonNode> value(String field) {
    return has(field) ? Optional.of(node.get(field)) : Optional.empty();
  }
}
