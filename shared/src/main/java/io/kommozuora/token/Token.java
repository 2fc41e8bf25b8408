package io.kommozuora.token;

import java.time.Duration;
import java.time.Instant;

/** A bearer token, when it was made and when it ends. Its text form shows the times only. */
public record Token(String value, Instant minted, Instant expires) {
  /** Whether the token is good for at least that long from now. */
  public boolean lasts(Duration time, Instant now) {
    return expires.isAfter(now.plus(time));
  }

  @Override
  public String toString() {
    return "Token[minted=" + minted + ", expires=" + expires + "]";
  }
}
