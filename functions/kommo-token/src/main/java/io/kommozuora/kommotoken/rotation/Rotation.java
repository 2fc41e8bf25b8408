package io.kommozuora.kommotoken.rotation;

import io.kommozuora.aws.RotatingSecret;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommotoken.grant.Grants;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.kommotoken.watch.Authorization;
import io.kommozuora.kommotoken.watch.Credentials;
import io.kommozuora.kommotoken.watch.Trial;
import io.kommozuora.kommotoken.watch.WrongAccountException;
import io.kommozuora.token.Baton;
import io.kommozuora.token.Secret;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps in which Secrets Manager has a secret rotated. Each may be repeated, and each may be
 * the last before a crash: a pair is stored before anything uses it, and follows only the version
 * it was made for.
 */
public final class Rotation {
  private static final Logger log = LoggerFactory.getLogger(Rotation.class);
  private static final Duration TURN = Duration.ofMinutes(2);

  private final RotatingSecret secret;
  private final Renewal renewal;
  private final Trial trial;
  private final Authorization authorization;
  private final Baton baton;

  /** The rotation of one secret; who holds the baton makes the next pair. */
  public Rotation(
      Credentials credentials,
      Grants grants,
      Trial trial,
      Authorization authorization,
      Baton baton) {
    this.secret = credentials.secret();
    this.renewal = new Renewal(secret, credentials, grants, authorization);
    this.trial = trial;
    this.authorization = authorization;
    this.baton = baton;
  }

  /**
   * Plays one step.
   *
   * @param version the id of the version that is to become current
   */
  public void play(Step step, String version) {
    switch (step) {
      case CREATE -> alone(() -> create(version));
      // The pair comes from Kommo, which knows it already.
      case SET -> {}
      case TEST -> test(version);
      case FINISH -> finish(version);
    }
  }

  /** Makes a pair that came by another way the current one. */
  void adopt(Pair pair, String version) {
    secret.propose(version, pair.after(secret.current()).json());
    test(version);
    finish(version);
  }

  /** Does something that no other process does at the same time. */
  void alone(Runnable work) {
    if (!baton.take(TURN)) {
      throw new ApiException.Busy("rotation", "another one is at work", Optional.empty());
    }
    try {
      work.run();
    } finally {
      baton.giveBack();
    }
  }

  private void create(String version) {
    Secret current = secret.current();
    if (current.version().equals(version) || pending(version).isPresent()) {
      return;
    }
    if (secret.version(version).isPresent()) {
      throw new IllegalStateException("this rotation was given up: a new one must be started");
    }
    secret.propose(version, next(current).after(current).json());
    log.info("a new pair is stored");
  }

  private Pair next(Secret current) {
    if (Pair.of(current).isLongLived()) {
      throw new IllegalStateException(
          "there is no refresh token yet: connect the account with an authorization code");
    }
    return unfinished(current).orElseGet(() -> renewal.after(current));
  }

  // Another rotation went that far and no further: its pair is as good as any.
  private Optional<Pair> unfinished(Secret current) {
    return secret.pending().map(Pair::of).filter(pair -> follows(pair, current));
  }

  private static boolean follows(Pair pair, Secret current) {
    return pair.replaced().equals(current.version());
  }

  private void test(String version) {
    if (secret.current().version().equals(version) || isOnlyATest(version)) {
      return;
    }
    try {
      trial.of(Pair.of(pending(version).orElseThrow(Rotation::notPending)));
    } catch (ApiException.Refused | WrongAccountException e) {
      secret.drop(version);
      throw e;
    }
  }

  // When the rotation is set up, this step is played alone, with a version that has no value.
  private boolean isOnlyATest(String version) {
    return secret.version(version).isEmpty();
  }

  private void finish(String version) {
    Secret current = secret.current();
    if (!current.version().equals(version)) {
      Secret pending = pending(version).orElseThrow(Rotation::notPending);
      if (!follows(Pair.of(pending), current)) {
        secret.drop(version);
        throw new IllegalStateException("another pair became current meanwhile");
      }
      secret.promote(version, current.version());
      log.info("the new pair is current");
    }
    authorization.holds();
  }

  private Optional<Secret> pending(String version) {
    return secret.pending().filter(pending -> pending.version().equals(version));
  }

  private static IllegalStateException notPending() {
    return new IllegalStateException("this rotation has no pending version");
  }
}
