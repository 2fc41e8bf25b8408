package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tokens that prove an incoming hook, from the vault: {@code tokens}, or {@code token} and
 * {@code previousToken}; several are valid at once while one replaces another. Read again every few
 * minutes, and soon after a hook that none of them proves.
 */
public final class HookTokens implements Supplier<Set<String>> {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Vault vault;
  private final String secret;
  private final InstantSource clock;
  private Set<String> current = Set.of();
  private Instant read = Instant.MIN;

  public HookTokens(Vault vault, String secret, InstantSource clock) {
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public synchronized Set<String> get() {
    if (olderThan(FRESH)) {
      current = tokens(vault.read(secret).value());
      read = clock.instant();
    }
    return current;
  }

  /**
   * Says that a hook was not proven: the tokens may have just been replaced.
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

  private static Set<String> tokens(JsonNode secret) {
    Set<String> tokens = new HashSet<>();
    secret.path("tokens").forEach(token -> tokens.add(token.asText("")));
    tokens.add(secret.path("token").asText(""));
    tokens.add(secret.path("previousToken").asText(""));
    tokens.removeIf(String::isBlank);
    return Set.copyOf(tokens);
  }
}
