package io.kommozuora.bench.callout;

import java.time.Duration;

/** How long each call of an upstream takes. */
public record Latencies(Duration kommo, Duration zuora) {
  /** Calls that are answered at once. */
  static final Latencies NONE = new Latencies(Duration.ZERO, Duration.ZERO);

  @Override
  public String toString() {
    return "%d/%d ms".formatted(kommo.toMillis(), zuora.toMillis());
  }
}
