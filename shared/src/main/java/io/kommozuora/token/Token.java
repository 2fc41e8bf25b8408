package io.kommozuora.token;

import java.time.Duration;
import java.time.Instant;

/** A bearer token and its end. Its text form shows the end only. */
public record Token(String value, Instant expires) {
  /** Whether the token is good for at least that long from now. */
  public boolean lasts(Duration time, Instant now) {
    return expires.isAfter(now.plus(time));
  }

  @Override
  public String toString() {
    return "Token[expires=" + expires + "]";
  }
}
