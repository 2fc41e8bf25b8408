package io.kommozuora.simulators.kommo.access;

import java.time.Duration;

/**
 * How often one may call: above {@code perSecond} comes 429 with {@code retryAfter} seconds, after
 * {@code refusals} of those within a minute a block of every call for the time given.
 */
public record RateLimit(boolean on, int perSecond, int retryAfter, int refusals, Duration block) {
  /** As Kommo's limitations page says; how long its block lasts is not documented. */
  public static RateLimit documented() {
    return new RateLimit(true, 7, 300, 10, Duration.ofHours(1));
  }

  /** No limit. */
  public static RateLimit off() {
    return new RateLimit(false, 7, 300, 10, Duration.ofHours(1));
  }

  /** The same with another {@code retry_after}. */
  public RateLimit retryAfter(int seconds) {
    return new RateLimit(on, perSecond, seconds, refusals, block);
  }

  /** The same, blocking after this many refusals, for this long. */
  public RateLimit block(int afterRefusals, Duration length) {
    return new RateLimit(on, perSecond, retryAfter, afterRefusals, length);
  }
}
