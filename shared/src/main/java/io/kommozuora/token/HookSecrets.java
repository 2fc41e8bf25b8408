package io.kommozuora.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What proves an incoming call, from one secret of the vault. Read again every few minutes, and
 * soon after a call that nothing in it proves.
 */
public final class HookSecrets implements Supplier<ValidSecrets> {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Vault vault;
  private final String secret;
  private final InstantSource clock;
  private ValidSecrets current = ValidSecrets.NONE;
  private Instant read = Instant.MIN;

  public HookSecrets(Vault vault, String secret, InstantSource clock) {
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public synchronized ValidSecrets get() {
    if (olderThan(FRESH)) {
      current = ValidSecrets.of(vault.read(secret).value());
      read = clock.instant();
    }
    return current;
  }

  /**
   * Says that a call was not proven: the secrets may have just been replaced.
   *
   * @return whether they were read again, so that another try makes sense
   */
  public synchronized boolean doubted() {
    if (!olderThan(SOON)) {
      return false;
    }
    read = Instant.MIN;
    return true;
  }

  private boolean olderThan(Duration age) {
    return read.equals(Instant.MIN) || read.plus(age).isBefore(clock.instant());
  }
}
