package io.kommozuora.simulators.zuora.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Zuora's own OpenAPI document, where it lies beside the checkout; it is not part of it. */
record Specification(Map<?, ?> schemas) {
  private static final Path FILE = Path.of("shared", "facts", "zuora-openapi-subset.yaml");
  private static final int LARGEST = 16 * 1024 * 1024;

  static Optional<Path> file() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(folder -> folder != null)
        .map(folder -> folder.resolve(FILE))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  static Specification read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    Object document = new Load(settings).loadFromString(Files.readString(file));
    return new Specification(map(map(map(document).get("components")).get("schemas")));
  }

  Map<?, ?> schema(String name) {
    return map(schemas.get(name));
  }

  /** The properties of a schema with those of all it is composed of or can be. */
  Map<String, Object> properties(Map<?, ?> schema) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<?, ?> part : parts(schema)) {
      map(part.get("properties")).forEach((name, property) -> all.put((String) name, property));
      alternatives(part).forEach(each -> all.putAll(properties(each)));
    }
    return all;
  }

  /** What is required in every alternative. */
  Set<String> required(Map<?, ?> schema) {
    Set<String> all = new TreeSet<>();
    for (Map<?, ?> part : parts(schema)) {
      list(part.get("required")).forEach(name -> all.add((String) name));
      alternatives(part).stream()
          .map(this::required)
          .reduce(Specification::common)
          .ifPresent(all::addAll);
    }
    return all;
  }

  private List<Map<?, ?>> alternatives(Map<?, ?> schema) {
    List<Map<?, ?>> alternatives = new ArrayList<>();
    list(schema.get("oneOf")).forEach(each -> alternatives.add(resolved(each)));
    return alternatives;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  Map<?, ?> resolved(@Nullable Object schema) {
    Object reference = map(schema).get("$ref");
    return reference instanceof String path
        ? resolved(schema(path.substring(path.lastIndexOf('/') + 1)))
        : map(schema);
  }

  private List<Map<?, ?>> parts(Map<?, ?> schema) {
    List<Map<?, ?>> parts = new ArrayList<>(List.of(schema));
    list(schema.get("allOf")).forEach(part -> parts.addAll(parts(resolved(part))));
    return parts;
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
