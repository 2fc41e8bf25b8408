package io.kommozuora.token;

import io.kommozuora.http.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kommo's token as an operator or a rotation put it into the vault under {@code accessToken}: kept
 * in memory, and read again when Kommo refuses it. When nobody has replaced it by then, a rotation
 * is asked for.
 */
public final class KommoToken implements TokenSource {
  private static final Logger log = LoggerFactory.getLogger(KommoToken.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Vault vault;
  private final String secret;
  private final InstantSource clock;
  private @Nullable Secret current;
  private Instant asked = Instant.MIN;

  public KommoToken(Vault vault, String secret, InstantSource clock) {
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public synchronized String bearer() {
    return known().text("accessToken");
  }

  /** Where the account is since it was renamed: {@code https://} and a host. */
  public synchronized Optional<String> address() {
    return Optional.of(known().text("address")).filter(address -> !address.isEmpty());
  }

  private Secret known() {
    if (current == null) {
      current = vault.read(secret);
    }
    return current;
  }

  @Override
  public synchronized void renew(String rejected) {
    if (!rejected.equals(bearer())) {
      return;
    }
    current = vault.read(secret);
    if (rejected.equals(bearer())) {
      askForRotation();
    }
  }

  private void askForRotation() {
    if (!asked.equals(Instant.MIN) && asked.plus(PATIENCE).isAfter(clock.instant())) {
      return;
    }
    asked = clock.instant();
    try {
      log.warn(
          vault.rotate(secret)
              ? "Kommo refuses our token: a rotation is under way"
              : "Kommo refuses our token, and nobody rotates it: a person must write a new one");
    } catch (RuntimeException e) {
      log.warn("no rotation could be asked for: {}", e.getClass().getSimpleName());
    }
  }
}
