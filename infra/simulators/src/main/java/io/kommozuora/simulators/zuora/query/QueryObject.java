package io.kommozuora.simulators.zuora.query;

import java.util.List;
import java.util.Optional;

/** An object that can be queried: its fields, those it is filtered by, and its rows. */
public record QueryObject(String name, List<String> fields, List<String> filterable, Rows rows) {
  public QueryObject {
    fields = List.copyOf(fields);
    filterable = List.copyOf(filterable);
  }

  /** The field's own spelling. */
  public Optional<String> field(String name) {
    return spelt(fields, name);
  }

  public Optional<String> filter(String name) {
    return spelt(filterable, name);
  }

  private static Optional<String> spelt(List<String> names, String name) {
    return names.stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
