package io.kommozuora.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment by which the work at hand must be over. */
public record Deadline(Instant at, InstantSource clock) {
  /** A deadline that far from now. */
  public static Deadline in(Duration time, InstantSource clock) {
    return new Deadline(clock.instant().plus(time), clock);
  }

  /** What is left, never negative. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether something that takes this long ends in time. */
  public boolean allows(Duration time) {
    return left().compareTo(time) > 0;
  }
}
