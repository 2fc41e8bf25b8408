package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.server.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are out; each lives an hour unless it is revoked. */
public final class Tokens {
  private static final String BEARER = "Bearer ";

  public static final Duration LIFE = Duration.ofSeconds(3598);

  private final InstantSource clock;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  /** A token that is out; empty where it is good for the whole tenant. */
  private record Issued(Instant expiry, Optional<String> entity) {}

  public Tokens(InstantSource clock) {
    this.clock = clock;
  }

  /** A new token for the whole tenant. */
  public String issue() {
    return issue(Optional.empty());
  }

  /** A new token for one entity, or for the whole tenant. */
  String issue(Optional<String> entity) {
    String token = UUID.randomUUID().toString().replace("-", "");
    issued.put(token, new Issued(clock.instant().plus(LIFE), entity));
    return token;
  }

  /** The only entity the call's token is good for. */
  Optional<String> entityOf(Call call) {
    return bearer(call).map(issued::get).flatMap(Issued::entity);
  }

  /** The token a call is signed with. */
  static Optional<String> bearer(Call call) {
    return call.header("Authorization")
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()));
  }

  public boolean valid(String token) {
    Issued known = issued.get(token);
    return known != null && clock.instant().isBefore(known.expiry());
  }

  public void revokeAll() {
    issued.clear();
  }
}
