package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.zuorasetup.plan.CustomEvent;
import io.kommozuora.zuorasetup.tenant.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was in the tenant before. */
final class Inventory {
  private final Map<Kind, List<JsonNode>> all = new EnumMap<>(Kind.class);

  void add(Kind kind, List<JsonNode> things) {
    all.put(kind, things);
  }

  /** The one of that kind and name. */
  Optional<JsonNode> find(Thing thing) {
    return named(thing).findFirst();
  }

  /** Why the thing can be neither made nor changed. */
  Optional<String> clash(Thing thing) {
    long count = named(thing).count();
    if (count > 1) {
      return Optional.of("there are %d of that name; delete or rename the others".formatted(count));
    }
    return find(thing)
        .map(thing::clashes)
        .filter(fields -> !fields.isEmpty())
        .map(fields -> "there is another of that name (%s); delete or rename it".formatted(fields));
  }

  /** The name of another event that Zuora would take for this one. */
  Optional<String> doubleOf(CustomEvent event) {
    return of(Kind.EVENT)
        .filter(other -> !name(Kind.EVENT, other).equals(event.name()))
        .filter(
            other ->
                event.doubles(other.path("baseObject").asText(), other.path("condition").asText()))
        .map(other -> name(Kind.EVENT, other))
        .findFirst();
  }

  private Stream<JsonNode> named(Thing thing) {
    return of(thing.kind()).filter(each -> name(thing.kind(), each).equals(thing.name()));
  }

  private Stream<JsonNode> of(Kind kind) {
    return all.getOrDefault(kind, List.of()).stream();
  }

  private static String name(Kind kind, JsonNode thing) {
    return kind == Kind.EVENT ? thing.at("/eventType/name").asText() : thing.path("name").asText();
  }
}
