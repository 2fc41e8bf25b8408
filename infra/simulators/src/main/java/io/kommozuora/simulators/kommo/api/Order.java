package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.server.Query;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;

/** The {@code order[...]} parameter of a list. */
record Order(Query query) {
  /** The first order asked for among those there are, else the usual one. */
  <T> Comparator<T> among(Map<String, Comparator<T>> orders, Comparator<T> usual) {
    return query.parameters().stream()
        .filter(p -> orders.containsKey(key(p)))
        .findFirst()
        .map(p -> directed(orders.getOrDefault(key(p), usual), p.value()))
        .orElse(usual);
  }

  private static String key(Query.Parameter parameter) {
    String name = parameter.name();
    return name.startsWith("order[") && name.endsWith("]")
        ? name.substring("order[".length(), name.length() - 1)
        : "";
  }

  private static <T> Comparator<T> directed(Comparator<T> order, String direction) {
    return direction.equals("desc") ? Collections.reverseOrder(order) : order;
  }
}
