package io.kommozuora.localaws.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** JSON as the services write it. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Reads the text, or throws {@link MalformedJson}. */
  public static JsonNode read(String text) {
    try {
      JsonNode read = MAPPER.readTree(text);
      if (read.isMissingNode()) throw new MalformedJson();
      return read;
    } catch (JsonProcessingException e) {
      throw new MalformedJson();
    }
  }

  /** Seconds since 1970 with a fraction, the protocol's form of a time. */
  public static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
