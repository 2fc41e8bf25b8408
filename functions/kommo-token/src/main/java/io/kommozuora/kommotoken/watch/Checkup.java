package io.kommozuora.kommotoken.watch;

import io.kommozuora.aws.Meters;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Refusal;
import io.kommozuora.kommotoken.grant.Claims;
import io.kommozuora.kommotoken.grant.Pair;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every quarter of an hour whether Kommo lets us in, and how long it still will. */
public final class Checkup {
  private static final int NOT_FOUND = 404;
  private static final Logger log = LoggerFactory.getLogger(Checkup.class);

  private final Credentials credentials;
  private final Trial trial;
  private final Authorization authorization;
  private final Meters meters;
  private final InstantSource clock;

  public Checkup(
      Credentials credentials,
      Trial trial,
      Authorization authorization,
      Meters meters,
      InstantSource clock) {
    this.credentials = credentials;
    this.trial = trial;
    this.authorization = authorization;
    this.meters = meters;
    this.clock = clock;
  }

  /** Looks once. What cannot be told now is told by the next look. */
  public void run() {
    Credentials.Shown shown = credentials.now();
    Pair pair = shown.pair();
    noteEnd(pair);
    if (pair.accessToken().isEmpty()) {
      log.error("Kommo is not connected yet: its secret holds no access token");
      return;
    }
    try {
      trial.of(pair);
      authorization.holds();
    } catch (ApiException.Refused e) {
      refused(shown, e);
    } catch (ApiException e) {
      log.warn("Kommo could not be asked whether it lets us in: {}", e.getMessage());
      if (isElsewhere(e)) {
        credentials.rotate(pair);
      }
    }
  }

  // Whether the account was renamed is found out when its pair is rotated.
  private static boolean isElsewhere(ApiException failure) {
    return switch (failure) {
      case ApiException.Rejected rejected -> rejected.status() == NOT_FOUND;
      case ApiException.NoAnswer silent -> silent.status() == NOT_FOUND;
      default -> false;
    };
  }

  // Nothing left is what a secret without a token has, too.
  private void noteEnd(Pair pair) {
    if (pair.accessToken().isEmpty()) {
      meters.amount("KommoTokenHoursLeft", 0);
      return;
    }
    Claims.of(pair.accessToken())
        .expiry()
        .map(end -> Duration.between(clock.instant(), end))
        .ifPresentOrElse(
            left -> meters.amount("KommoTokenHoursLeft", left.toMinutes() / 60.0),
            () -> log.warn("Kommo's access token does not tell when it ends"));
  }

  private void refused(Credentials.Shown shown, ApiException.Refused refused) {
    if (refused.refusal() != Refusal.CREDENTIALS) {
      log.warn("{}", refused.getMessage());
    } else if (shown.pair().isLongLived()) {
      authorization.lost(shown.key(), Loss.REFUSED);
    } else if (authorization.isLost(shown.key())) {
      authorization.lost(shown.key(), Loss.SPENT);
    } else {
      credentials.rotate(shown.pair());
    }
  }
}
