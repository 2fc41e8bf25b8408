package io.kommozuora.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One entry of a PutEvents call, as it came. */
record Entry(JsonNode node) {
  private static final int TIME_BYTES = 14;
  private static final List<String> COUNTED = List.of("Source", "DetailType", "Detail");

  /** The size EventBridge counts: the texts in UTF-8, and a fixed number for the time. */
  int size() {
    int size = node.has("Time") ? TIME_BYTES : 0;
    for (String field : COUNTED) size += bytes(text(field));
    for (JsonNode resource : node.path("Resources")) size += bytes(resource.asText());
    return size;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The event, or the error that this entry alone is refused with. */
  PutEvent accepted(String id, Instant now) {
    return new PutEvent(
        id,
        node.path("EventBusName").asText("default"),
        time(now),
        required("Source"),
        required("DetailType"),
        node.path("Resources").valueStream().map(JsonNode::asText).toList(),
        detail());
  }

  private Instant time(Instant now) {
    if (!node.has("Time")) return now;

    return Instant.ofEpochMilli(node.path("Time").decimalValue().movePointRight(3).longValue());
  }

  private JsonNode detail() {
    try {
      JsonNode detail = Json.read(required("Detail"));
      if (detail.isObject()) return detail;
    } catch (MalformedJson e) {
      throw malformed();
    }
    throw malformed();
  }

  private static AwsError malformed() {
    return AwsError.refused("MalformedDetail", "Detail is malformed.");
  }

  private String required(String field) {
    String value = text(field);
    if (!value.isEmpty()) return value;

    throw AwsError.refused(
        "InvalidArgument",
        "Parameter %s is not valid. Reason: %s is a required argument.".formatted(field, field));
  }

  private String text(String field) {
    return node.path(field).asText("");
  }
}
