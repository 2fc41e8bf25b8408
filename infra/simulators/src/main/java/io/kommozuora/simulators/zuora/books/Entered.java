package io.kommozuora.simulators.zuora.books;

import java.util.List;
import java.util.Optional;

/** What one change has entered into the books, each thing as it was and as it is. */
public record Entered(Books books, List<Entry> entries) {
  /** One thing; a new one was nothing before. */
  public record Entry(Optional<Kept> before, Kept after) {}

  public Entered {
    entries = List.copyOf(entries);
  }
}
