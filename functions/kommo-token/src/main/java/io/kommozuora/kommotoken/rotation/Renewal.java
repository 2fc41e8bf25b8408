package io.kommozuora.kommotoken.rotation;

import io.kommozuora.aws.RotatingSecret;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommotoken.grant.Client;
import io.kommozuora.kommotoken.grant.Grants;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.kommotoken.watch.Authorization;
import io.kommozuora.kommotoken.watch.Credentials;
import io.kommozuora.kommotoken.watch.Loss;
import io.kommozuora.token.Secret;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the pair that follows the current one: with its refresh token; where the account was
 * renamed, at the new address; and with the refresh token before it, which Kommo takes as long as
 * the newer one was never used. What Kommo then still refuses is lost, and is not sent to it again.
 */
final class Renewal {
  private static final int NOT_FOUND = 404;
  private static final Logger log = LoggerFactory.getLogger(Renewal.class);

  private final RotatingSecret secret;
  private final Credentials credentials;
  private final Grants grants;
  private final Authorization authorization;

  Renewal(
      RotatingSecret secret, Credentials credentials, Grants grants, Authorization authorization) {
    this.secret = secret;
    this.credentials = credentials;
    this.grants = grants;
    this.authorization = authorization;
  }

  Pair after(Secret current) {
    Credentials.Shown shown = credentials.with(current);
    if (authorization.isLost(shown.key())) {
      throw lost(shown);
    }
    return renewed(shown);
  }

  private Pair renewed(Credentials.Shown shown) {
    try {
      return grants.refresh(shown.client(), shown.pair());
    } catch (ApiException.Rejected e) {
      log.warn("{}", e.getMessage());
      return elsewhere(shown).or(() -> earlier(shown)).orElseThrow(() -> refused(shown, e));
    }
  }

  private Optional<Pair> elsewhere(Credentials.Shown shown) {
    return grants.moved(shown.pair()).flatMap(moved -> tried(shown.client(), moved));
  }

  private Optional<Pair> earlier(Credentials.Shown shown) {
    return secret
        .previous()
        .map(Pair::of)
        .filter(before -> !before.isLongLived())
        .filter(before -> !before.refreshToken().equals(shown.pair().refreshToken()))
        .flatMap(before -> tried(shown.client(), before));
  }

  private Optional<Pair> tried(Client client, Pair pair) {
    try {
      return Optional.of(grants.refresh(client, pair));
    } catch (ApiException.Rejected e) {
      log.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  // Who is refused may only have been overtaken; and a host that is not there refused nothing.
  private RuntimeException refused(Credentials.Shown shown, ApiException.Rejected rejected) {
    boolean overtaken = !secret.current().version().equals(shown.stored().version());
    return overtaken || rejected.status() == NOT_FOUND ? rejected : lost(shown);
  }

  private AuthorizationLostException lost(Credentials.Shown shown) {
    authorization.lost(shown.key(), Loss.SPENT);
    return new AuthorizationLostException();
  }
}
