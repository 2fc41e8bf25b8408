package io.kommozuora.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message is delivered again: soon at first, then ever later, up to a bound that keeps a
 * deal from waiting long once an outage is over. The queue's receive limit times this bound is
 * longer than a day.
 */
public record Redelivery(RandomGenerator random) {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration BOUND = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 10;

  /** The delay after that many deliveries (from 1), at least what was asked for. */
  public Duration after(int receives, Optional<Duration> asked) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(Math.max(receives, 1) - 1, DOUBLINGS));
    Duration bound = grown.compareTo(BOUND) > 0 ? BOUND : grown;
    long jitter = random.nextLong(bound.toMillis() / 4 + 1);
    Duration delay = bound.minusMillis(jitter);
    return asked.filter(wish -> wish.compareTo(delay) > 0).orElse(delay);
  }
}
