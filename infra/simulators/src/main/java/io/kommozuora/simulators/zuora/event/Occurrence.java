package io.kommozuora.simulators.zuora.event;

import io.kommozuora.simulators.zuora.books.Books;
import java.time.Instant;
import java.util.Map;

/** An event that occurred: its scene, and what is told of the event itself. */
public record Occurrence(
    EventType type, Books books, Scene scene, Map<String, String> details, Instant at) {
  public Occurrence {
    details = Map.copyOf(details);
  }
}
