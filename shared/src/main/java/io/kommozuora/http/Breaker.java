package io.kommozuora.http;

import java.time.Duration;

/** Is told when an API wants no calls for a while, so that all workers stop calling it. */
public interface Breaker {
  /** The API asked for a pause. */
  void pause(Duration time);

  /** The API refuses us until a person acts. */
  void refused(Refusal refusal);

  /** For an API whose workers need no common stop. */
  static Breaker none() {
    return new Breaker() {
      @Override
      public void pause(Duration time) {}

      @Override
      public void refused(Refusal refusal) {}
    };
  }
}
