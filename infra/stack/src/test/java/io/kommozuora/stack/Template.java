package io.kommozuora.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The stack's template as a tree, short functions written long. */
record Template(JsonNode tree) {
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path FILE = ROOT.resolve("template.yaml");
  static final Template TEMPLATE = read(FILE);

  private static Template read(Path file) {
    try {
      return new Template(tree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any YAML or JSON text as a tree. */
  static JsonNode tree(String text) {
    return new ObjectMapper().valueToTree(TemplateReader.read(text));
  }

  /** The parts of a tree: what a list holds, or the thing itself where a list may be left out. */
  static List<JsonNode> each(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).toList()
        : node.isMissingNode() ? List.of() : List.of(node);
  }

  /** The properties of every resource of the type, by its name in the template. */
  Map<String, JsonNode> all(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    tree.path("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue().path("Properties"));
              }
            });
    if (found.isEmpty()) {
      throw new IllegalArgumentException("the template has no " + type);
    }
    return found;
  }

  JsonNode resource(String name) {
    return tree.path("Resources").required(name);
  }

  JsonNode properties(String name) {
    return resource(name).required("Properties");
  }

  Map<String, JsonNode> section(String name) {
    Map<String, JsonNode> found = new TreeMap<>();
    tree.required(name).properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }
}
