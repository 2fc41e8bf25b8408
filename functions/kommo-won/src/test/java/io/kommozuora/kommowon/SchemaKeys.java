package io.kommozuora.kommowon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every key that the configuration's schema knows, by its path; a name of choice is {@code <name>}.
 */
final class SchemaKeys {
  /**
   * What the schema says of a key.
   *
   * @param usual the default, empty when it has none
   * @param words the words it takes, empty when it takes any
   */
  record Saying(boolean needed, String usual, Set<String> words) {}

  private final JsonNode schema;
  private final Map<String, Saying> found = new TreeMap<>();

  private SchemaKeys(JsonNode schema) {
    this.schema = schema;
  }

  static Map<String, Saying> of(Path file) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(file.toFile());
    SchemaKeys keys = new SchemaKeys(schema);
    keys.walk("", schema);
    return keys.found;
  }

  private void walk(String path, JsonNode node) {
    Set<String> needed = texts(node.path("required"));
    node.path("properties").properties().forEach(key -> key(path, key, needed));
    walkOn(path, node.path("$ref"));
    node.path("anyOf").forEach(choice -> walk(path, choice));
    walk(path, node.path("items"), "");
    walk(path, node.path("additionalProperties"), ".<name>");
  }

  private void key(String parent, Map.Entry<String, JsonNode> key, Set<String> needed) {
    String path = parent.isEmpty() ? key.getKey() : parent + "." + key.getKey();
    JsonNode says = key.getValue();
    found.put(
        path,
        new Saying(
            needed.contains(key.getKey()), usual(says.path("default")), texts(says.path("enum"))));
    walk(path, says);
  }

  /** As YAML writes it in one line. */
  private static String usual(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ", "[", "]"))
        : value.asText("");
  }

  private void walkOn(String path, JsonNode reference) {
    if (reference.isTextual()) {
      walk(path, schema.at(reference.asText().substring(1)));
    }
  }

  private void walk(String path, JsonNode below, String step) {
    if (below.isObject()) {
      walk(path + step, below);
    }
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }
}
