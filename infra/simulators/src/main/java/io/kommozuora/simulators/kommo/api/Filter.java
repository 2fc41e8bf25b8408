package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code filter[...]} parameters of a list; names that do not fit exactly are ignored. */
record Filter(Query query) {
  static Filter of(Call call) {
    return new Filter(call.parameters());
  }

  /** Whether the value is among those asked for, in any of the ways to name several. */
  boolean allows(String name, Object value) {
    Set<String> asked = values(name);
    return asked.isEmpty() || asked.contains(String.valueOf(value));
  }

  Set<String> values(String name) {
    var pattern = Pattern.compile("filter\\[" + Pattern.quote(name) + "](\\[\\d*])?");
    return query
        .matching(pattern)
        .flatMap(parameter -> Pattern.compile(",").splitAsStream(parameter.value()))
        .collect(Collectors.toSet());
  }

  /** Whether the number lies between {@code from} and {@code to}, or is the one asked for. */
  boolean spans(String name, long value) {
    return bound(name, "[from]", from -> value >= from)
        && bound(name, "[to]", to -> value <= to)
        && bound(name, "", exact -> value == exact);
  }

  boolean spans(String name, Instant value) {
    return spans(name, value.getEpochSecond());
  }

  /** What has no time lies outside any bounds. */
  boolean spans(String name, Optional<Instant> value) {
    return value.map(time -> spans(name, time)).orElseGet(() -> !bounded(name));
  }

  private boolean bounded(String name) {
    return query
        .matching(Pattern.compile("filter\\[" + Pattern.quote(name) + "](\\[(from|to)])?"))
        .findAny()
        .isPresent();
  }

  private boolean bound(String name, String which, Predicate<Long> holds) {
    return query
        .first("filter[" + name + "]" + which)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .map(holds::test)
        .orElse(true);
  }
}
