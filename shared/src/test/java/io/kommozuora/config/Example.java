package io.kommozuora.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** The smallest configuration there is, and how to change one thing in it. */
final class Example {
  static final String ID = "2c92c0f96d7ee1f5016d879c15cd0987";
  static final String OTHER_ID = "2c92c0f96d7ee1f5016d879c15cd0988";
  static final String MINIMAL =
      """
      kommo:
        account: 34567890
        timeZone: America/New_York
        fields: {plan: ZUORA_PLAN}
      plans:
        growth: {ratePlan: %s}
      """
          .formatted(ID);

  private final Map<String, Object> root;

  private Example(Map<String, Object> root) {
    this.root = root;
  }

  static Example minimal() {
    return new Example(section(Document.read(MINIMAL)));
  }

  /** Puts YAML at the path, as in {@code with("plans.growth.term", "1 year")}. */
  Example with(String path, String yaml) {
    String[] keys = path.split("\\.", -1);
    Map<String, Object> parent = root;
    for (int i = 0; i < keys.length - 1; i++) {
      parent = section(parent.computeIfAbsent(keys[i], key -> new java.util.LinkedHashMap<>()));
    }
    parent.put(keys[keys.length - 1], Document.read(yaml));
    return this;
  }

  Example without(String section, String key) {
    section(root.getOrDefault(section, root)).remove(key);
    return this;
  }

  Integration load() {
    return Integration.of(text());
  }

  List<String> mistakes() {
    return Assertions.catchThrowableOfType(BadConfiguration.class, this::load).mistakes();
  }

  String text() {
    try {
      return new ObjectMapper().writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> section(Object value) {
    return (Map<String, Object>) value;
  }
}
