package io.kommozuora.bench;

import java.util.List;

/** What several runs of one thing took, in the unit the name says. */
public record Figure(String name, List<Long> runs) {
  public Figure {
    runs = runs.stream().sorted().toList();
  }

  long median() {
    return runs.get(runs.size() / 2);
  }

  @Override
  public String toString() {
    return "%-46s %9d %7d %7d %5d"
        .formatted(name, median(), runs.getFirst(), runs.getLast(), runs.size());
  }
}
