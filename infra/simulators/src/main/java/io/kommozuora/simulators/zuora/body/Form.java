package io.kommozuora.simulators.zuora.body;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object in a request body: its documented fields, and whose custom fields it takes beside them.
 */
public record Form(Map<String, Field> fields, Optional<String> customFieldsOf) implements Shape {
  public Form {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static Form of(Field... fields) {
    return new Form(Map.of(), Optional.empty()).plus(fields);
  }

  public Form plus(Field... more) {
    Map<String, Field> all = new LinkedHashMap<>(fields);
    Arrays.stream(more).forEach(field -> all.put(field.name(), field));
    return new Form(all, customFieldsOf);
  }

  public Form plus(Form other) {
    return plus(other.fields().values().toArray(Field[]::new));
  }

  public Form without(String... names) {
    Map<String, Field> rest = new LinkedHashMap<>(fields);
    Arrays.stream(names).forEach(rest::remove);
    return new Form(rest, customFieldsOf);
  }

  /** The classic endpoints take custom fields among the others. */
  public Form withCustomFieldsOf(String object) {
    return new Form(fields, Optional.of(object));
  }
}
