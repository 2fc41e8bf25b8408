package io.kommozuora.http;

import java.time.Duration;

/** Is told of every call that went out, also of each repeat. */
@FunctionalInterface
public interface CallMeter {
  /**
   * Counts one call.
   *
   * @param api "kommo" or "zuora"
   * @param status the HTTP status, 0 when no answer came
   */
  void called(String api, int status, Duration took);
}
