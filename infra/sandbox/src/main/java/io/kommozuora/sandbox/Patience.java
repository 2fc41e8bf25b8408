package io.kommozuora.sandbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, in real time, until something is so. */
public record Patience(Duration limit) {
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Whether it became so within the limit. */
  public boolean until(BooleanSupplier so) {
    long end = System.nanoTime() + limit.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) return false;
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
