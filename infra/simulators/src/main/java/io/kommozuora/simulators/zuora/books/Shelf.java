package io.kommozuora.simulators.zuora.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things of one kind in the order they came, each as it is now. */
final class Shelf<T extends Kept> {
  private final Map<String, T> byId = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();

  Optional<T> find(String key) {
    return Optional.ofNullable(byId.get(ids.getOrDefault(key, key)));
  }

  /** Puts the thing in the place of its former state, which is returned. */
  Optional<T> put(T thing) {
    ids.put(thing.number(), thing.id());
    return Optional.ofNullable(byId.put(thing.id(), thing));
  }

  List<T> all() {
    return List.copyOf(byId.values());
  }
}
