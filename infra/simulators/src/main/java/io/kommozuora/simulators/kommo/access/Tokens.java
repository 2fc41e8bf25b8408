package io.kommozuora.simulators.kommo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tokens that open the API, and how they follow each other. */
public final class Tokens {
  public static final Duration ACCESS_LIFE = Duration.ofHours(24);
  public static final Duration CODE_LIFE = Duration.ofMinutes(20);
  public static final Duration REFRESH_LIFE = Duration.ofDays(90);

  private final Jwt jwt;
  private final InstantSource time;
  private final Map<String, Instant> access = new HashMap<>();
  private final Map<String, Instant> codes = new HashMap<>();
  private final Map<String, Refresh> refreshes = new HashMap<>();
  private boolean strict;
  private int granted;
  private int refused;

  /** A refresh token of a pair; the one it replaced lives until this one is used. */
  private record Refresh(Instant expiry, String replaced, String access) {
    boolean isOver(Instant now) {
      return !now.isBefore(expiry);
    }
  }

  /** The tokens of one integration in one account. */
  public Tokens(Integration integration, long account, AccountHost host, InstantSource time) {
    this.jwt = new Jwt(integration.clientId(), account, host);
    this.time = time;
  }

  /** Makes a long-lived token, as "Keys and scopes" does. */
  public synchronized String longLived(Duration life) {
    Instant expiry = time.instant().plus(life);
    String token = jwt.issue(time.instant(), expiry);
    access.put(token, expiry);
    return token;
  }

  /** Accepts a token made elsewhere, as long as said. */
  public synchronized void accept(String token, Duration life) {
    access.put(token, time.instant().plus(life));
  }

  /** Makes an authorization code, as a person's consent does. */
  public synchronized String code() {
    String code = "def50200" + UUID.randomUUID();
    codes.put(code, time.instant().plus(CODE_LIFE));
    return code;
  }

  /** Makes a pair without a code. */
  public synchronized TokenPair pair() {
    return issue("");
  }

  /** Whether the API opens. */
  public synchronized boolean accepts(String token) {
    Instant expiry = access.get(token);
    return expiry != null && time.instant().isBefore(expiry);
  }

  /** Takes one access token back. */
  public synchronized void revoke(String token) {
    access.remove(token);
  }

  /** Takes everything back, as an administrator can. */
  public synchronized void revokeAll() {
    access.clear();
    codes.clear();
    refreshes.clear();
  }

  synchronized Grant exchange(String code) {
    if (!codes.containsKey(code)) {
      return new Grant.Refused(400, "Cannot decrypt the authorization code");
    }
    Instant expiry = codes.put(code, Instant.MIN);
    if (Instant.MIN.equals(expiry)) {
      return new Grant.Refused(400, "Authorization code has been revoked");
    }
    return time.instant().isBefore(expiry)
        ? new Grant.Given(issue(""))
        : new Grant.Refused(400, "Authorization code has expired");
  }

  /**
   * Says whether a refresh token that is used twice ends the whole pair it gave before, its access
   * token included; the documentation leaves that open.
   */
  public synchronized void strictRefresh(boolean now) {
    strict = now;
  }

  /** How many refreshes gave a pair, whether or not the answer arrived. */
  public synchronized int refreshesGranted() {
    return granted;
  }

  /** How many refreshes were refused for their token. */
  public synchronized int refreshesRefused() {
    return refused;
  }

  /** Whether the token could be refreshed now. */
  synchronized boolean refreshable(String token) {
    Refresh refresh = refreshes.get(token);
    return refresh != null && !refresh.isOver(time.instant());
  }

  /** Using a token ends the one it replaced, and any other that came out of the same one. */
  synchronized Grant refresh(String token) {
    Refresh used = refreshes.get(token);
    if (used == null || used.isOver(time.instant())) {
      refused++;
      return new Grant.Refused(401, "Token has been revoked");
    }
    granted++;
    refreshes.remove(used.replaced());
    endPairsOf(token);
    return new Grant.Given(issue(token));
  }

  private void endPairsOf(String token) {
    List<Refresh> earlier =
        refreshes.values().stream().filter(pair -> pair.replaced().equals(token)).toList();
    refreshes.values().removeAll(earlier);
    if (strict) {
      earlier.forEach(pair -> access.remove(pair.access()));
    }
  }

  private TokenPair issue(String replaced) {
    Instant now = time.instant();
    String token = jwt.issue(now, now.plus(ACCESS_LIFE));
    access.put(token, now.plus(ACCESS_LIFE));
    String refresh = "def50200" + UUID.randomUUID();
    refreshes.put(refresh, new Refresh(now.plus(REFRESH_LIFE), replaced, token));
    return new TokenPair(token, refresh);
  }
}
