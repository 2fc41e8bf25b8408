package io.kommozuora.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Ways to repeat calls. */
public final class Retries {
  public static final Retry NONE = times(1, Duration.ZERO, time -> {});

  private Retries() {}

  public static Retry times(int attempts, Duration longest, Sleeper sleeper) {
    return new Retry(attempts, longest, backoff(Duration.ofSeconds(1), longest), sleeper);
  }

  /** A backoff that always waits as long as it may. */
  static Backoff backoff(Duration base, Duration cap) {
    return new Backoff(base.compareTo(cap) > 0 ? cap : base, cap, always(1));
  }

  /** Chance that always falls on the same part, from 0 to 1, of what is possible. */
  static RandomGenerator always(double part) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public long nextLong(long bound) {
        return Math.round((bound - 1) * part);
      }
    };
  }
}
