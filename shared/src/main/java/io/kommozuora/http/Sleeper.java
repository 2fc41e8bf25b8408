package io.kommozuora.http;

import java.time.Duration;

/** Waits. Tests pass one that only notes the waiting. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration time);

  /** Waits for real; an interrupt ends the wait and stays visible on the thread. */
  static Sleeper real() {
    return time -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
