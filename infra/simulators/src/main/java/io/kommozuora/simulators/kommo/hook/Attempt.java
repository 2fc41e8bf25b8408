package io.kommozuora.simulators.kommo.hook;

import java.time.Instant;

/** One sending of a hook; code 0 is no answer in time. */
public record Attempt(String destination, String body, int number, int code, Instant at) {
  /** Whether Kommo takes it as delivered. */
  public boolean valid() {
    return Channel.valid(code);
  }
}
