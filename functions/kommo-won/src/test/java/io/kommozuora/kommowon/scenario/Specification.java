package io.kommozuora.kommowon.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Zuora's own OpenAPI document, where it lies beside the checkout; it is not part of it. */
record Specification(Map<?, ?> document) {
  private static final Path FILE = Path.of("shared", "facts", "zuora-openapi-subset.yaml");
  private static final int LARGEST = 16 * 1024 * 1024;

  static Optional<Path> file() {
    return Stream.<@Nullable Path>iterate(
            Path.of("").toAbsolutePath(), folder -> folder == null ? null : folder.getParent())
        .takeWhile(folder -> folder != null)
        .map(folder -> folder.resolve(FILE))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  static Specification read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    return new Specification(map(new Load(settings).loadFromString(Files.readString(file))));
  }

  /** The operation a call is; empty when the document does not know it. */
  Optional<Map<?, ?>> operation(String method, String path) {
    return map(document.get("paths")).entrySet().stream()
        .filter(known -> path.matches(pattern((String) known.getKey())))
        .<Map<?, ?>>map(known -> map(map(known.getValue()).get(method.toLowerCase(Locale.ROOT))))
        .filter(operation -> !operation.isEmpty())
        .findFirst();
  }

  private static String pattern(String template) {
    return template.replaceAll("\\{[^}]+}", "[^/]+");
  }

  /** The schema of the body the operation takes. */
  Map<?, ?> body(Map<?, ?> operation) {
    Map<?, ?> contents = map(map(operation.get("requestBody")).get("content"));
    return contents.values().stream()
        .findFirst()
        .<Map<?, ?>>map(content -> resolved(map(content).get("schema")))
        .orElse(Map.of());
  }

  /** The names of the headers the operation takes. */
  Set<String> headers(Map<?, ?> operation) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Object parameter : list(operation.get("parameters"))) {
      Map<?, ?> resolved = resolved(parameter);
      if ("header".equals(resolved.get("in"))) {
        names.add((String) resolved.get("name"));
      }
    }
    return names;
  }

  /** The properties of a schema with those of all it is composed of. */
  Map<String, Object> properties(Map<?, ?> schema) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<?, ?> part : parts(schema)) {
      map(part.get("properties")).forEach((name, property) -> all.put((String) name, property));
    }
    return all;
  }

  Set<String> required(Map<?, ?> schema) {
    Set<String> all = new TreeSet<>();
    parts(schema)
        .forEach(part -> list(part.get("required")).forEach(name -> all.add((String) name)));
    return all;
  }

  /** Whether the schema takes properties it does not name. */
  boolean open(Map<?, ?> schema) {
    return parts(schema).stream()
        .map(part -> part.get("additionalProperties"))
        .anyMatch(extra -> extra instanceof Map || Boolean.TRUE.equals(extra));
  }

  /** The schemas of which one must fit, as oneOf and anyOf name them. */
  List<List<Map<?, ?>>> choices(Map<?, ?> schema) {
    return parts(schema).stream()
        .flatMap(part -> Stream.of(part.get("oneOf"), part.get("anyOf")))
        .map(Specification::list)
        .filter(choice -> !choice.isEmpty())
        .<List<Map<?, ?>>>map(choice -> choice.stream().<Map<?, ?>>map(this::resolved).toList())
        .toList();
  }

  Map<?, ?> resolved(@Nullable Object schema) {
    Object reference = map(schema).get("$ref");
    return reference instanceof String path ? resolved(at(path)) : map(schema);
  }

  private Map<?, ?> at(String reference) {
    Map<?, ?> found = document;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      found = map(found.get(step));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("nothing at " + reference);
    }
    return found;
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
