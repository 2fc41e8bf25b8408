package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Books;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An object that can be queried: its fields, those it is filtered by, and its rows. */
public record QueryObject(
    String name,
    List<String> fields,
    List<String> filterable,
    Function<Books, List<ObjectNode>> rows) {
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
