package io.kommozuora.simulators.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every call a simulator has seen, in the order they were dealt with. */
public final class Journal {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** All lines. */
  public List<Exchange> all() {
    return List.copyOf(exchanges);
  }

  /** The lines of a method ({@code *} for any) on paths that match as a whole. */
  public List<Exchange> matching(String method, String pathRegex) {
    Predicate<String> path = Pattern.compile(pathRegex).asMatchPredicate();
    return exchanges.stream()
        .filter(e -> method.equals("*") || method.equals(e.method()))
        .filter(e -> path.test(e.path()))
        .toList();
  }

  /** How many lines {@link #matching} finds. */
  public int count(String method, String pathRegex) {
    return matching(method, pathRegex).size();
  }

  /** Forgets all lines. */
  public void clear() {
    exchanges.clear();
  }
}
