package io.kommozuora.simulators.zuora.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things of one kind that were set up, in the order they came. */
public final class Directory<T extends SetUp> {
  private final Map<String, T> byId = new LinkedHashMap<>();

  public synchronized T put(T thing) {
    byId.put(thing.id(), thing);
    return thing;
  }

  public synchronized void remove(String id) {
    byId.remove(id);
  }

  public synchronized Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public synchronized List<T> all() {
    return List.copyOf(byId.values());
  }
}
