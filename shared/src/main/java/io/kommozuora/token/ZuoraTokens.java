package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Zuora's client-credentials token: from memory, else from the vault where all functions share it,
 * else from Zuora. Replaced shortly before it expires, by one caller at a time.
 */
public final class ZuoraTokens implements TokenSource {
  private static final Logger log = LoggerFactory.getLogger(ZuoraTokens.class);
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Token NONE = new Token("", Instant.MIN);

  private final Supplier<Token> login;
  private final Vault vault;
  private final String secret;
  private final InstantSource clock;
  private Token current = NONE;
  private String refused = "";

  /**
   * Tokens shared through a secret.
   *
   * @param login mints a token at Zuora
   * @param secret holds the shared token as {@code token} and {@code expires}
   */
  public ZuoraTokens(Supplier<Token> login, Vault vault, String secret, InstantSource clock) {
    this.login = login;
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public synchronized String bearer() {
    if (!usable(current)) {
      current = shared();
    }
    if (!usable(current)) {
      current = login.get();
      share(current);
    }
    return current.value();
  }

  @Override
  public synchronized void renew(String rejected) {
    if (rejected.equals(current.value())) {
      refused = rejected;
    }
  }

  private boolean usable(Token token) {
    return token.lasts(EARLY, clock.instant()) && !token.value().equals(refused);
  }

  // Sharing only saves logins: what cannot be read must not keep us from making one.
  private Token shared() {
    try {
      return token(vault.read(secret));
    } catch (RuntimeException e) {
      log.warn("Zuora's shared token could not be read: {}", e.getClass().getSimpleName());
      return NONE;
    }
  }

  private static Token token(JsonNode stored) {
    return new Token(
        stored.path("token").asText(""), Instant.ofEpochSecond(stored.path("expires").asLong()));
  }

  // A token that could not be shared still works here; the next minting shares again.
  private void share(Token token) {
    try {
      vault.write(
          secret,
          JsonHttp.JSON
              .createObjectNode()
              .put("token", token.value())
              .put("expires", token.expires().getEpochSecond()));
    } catch (RuntimeException e) {
      log.warn("Zuora's token could not be shared: {}", e.getClass().getSimpleName());
    }
  }
}
