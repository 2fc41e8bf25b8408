package io.kommozuora.simulators.zuora.books;

import java.time.Instant;

/** Where usage records came from; those of one import share theirs. */
public record UsageOrigin(String importId, String fileName, Instant created) {
  /** A record that was created by its own call. */
  public static UsageOrigin api(Instant created) {
    return new UsageOrigin("", "", created);
  }

  public boolean imported() {
    return !importId.isEmpty();
  }

  public String sourceType() {
    return imported() ? "Import" : "API";
  }
}
