package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads request bodies without mercy: no repeated fields, nothing after the end. */
final class StrictJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private StrictJson() {}

  /** The object in a request body, or a refusal of the category for malformed JSON. */
  static ObjectNode object(String body) {
    try {
      return (ObjectNode) MAPPER.readTree(body);
    } catch (JsonProcessingException | ClassCastException e) {
      throw malformed();
    }
  }

  /** The texts in a request body that is an array of nothing else. */
  static List<String> texts(String body) {
    try {
      return List.of(MAPPER.readValue(body, String[].class));
    } catch (JsonProcessingException | NullPointerException e) {
      throw malformed();
    }
  }

  private static Refusal malformed() {
    return Refusal.of(Category.MALFORMED, Refusal.UNKNOWN_OBJECT, "The request body is malformed.");
  }
}
