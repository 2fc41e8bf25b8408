package io.kommozuora.zuoracallout.fact;

import java.time.Instant;
import java.util.Set;

/**
 * Something a person should do.
 *
 * @param about the invoices it is about; none where it is not known, or where it is about none
 */
public record Errand(Subject subject, String text, Instant due, Set<String> about) {
  public Errand {
    about = Set.copyOf(about);
  }
}
