package io.kommozuora.simulators.zuora.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are out; each lives an hour unless it is revoked. */
public final class Tokens {
  public static final Duration LIFE = Duration.ofSeconds(3598);

  private final InstantSource clock;
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();

  public Tokens(InstantSource clock) {
    this.clock = clock;
  }

  public String issue() {
    String token = UUID.randomUUID().toString().replace("-", "");
    expiries.put(token, clock.instant().plus(LIFE));
    return token;
  }

  public boolean valid(String token) {
    Instant expiry = expiries.get(token);
    return expiry != null && clock.instant().isBefore(expiry);
  }

  public void revokeAll() {
    expiries.clear();
  }
}
