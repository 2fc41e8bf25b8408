package io.kommozuora.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Exponential waiting with full jitter: uniform between zero and a bound that doubles each time.
 *
 * @param base the bound of the first wait
 * @param cap the bound no later wait exceeds
 */
public record Backoff(Duration base, Duration cap, RandomGenerator random) {
  private static final int DOUBLINGS = 20;

  public Backoff {
    if (base.isNegative() || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException("no waiting from %s to %s".formatted(base, cap));
    }
  }

  /** The wait after that many failures (from 1), or what the API asked for when that is longer. */
  public Duration after(int failures, Optional<Duration> asked) {
    Duration jittered = Duration.ofMillis(random.nextLong(bound(failures).toMillis() + 1));
    return asked.filter(wish -> wish.compareTo(jittered) > 0).orElse(jittered);
  }

  private Duration bound(int failures) {
    Duration grown = base.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return grown.compareTo(cap) > 0 ? cap : grown;
  }
}
