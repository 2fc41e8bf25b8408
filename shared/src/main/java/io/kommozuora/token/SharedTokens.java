package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens all processes share, as one secret: {@code tokens} by login, and the times of its last
 * {@code writes}. Sharing only saves logins, so that nothing here ever fails.
 */
public final class SharedTokens {
  private static final Logger log = LoggerFactory.getLogger(SharedTokens.class);
  private static final Token NONE = new Token("", Instant.MIN, Instant.MIN);
  // Secrets Manager asks not to write a secret more than once in ten minutes for long.
  private static final int WRITES = 6;
  private static final Duration WITHIN = Duration.ofHours(1);

  private final Vault vault;
  private final String secret;
  private final InstantSource clock;

  public SharedTokens(Vault vault, String secret, InstantSource clock) {
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  /** The login's token; one without a value that ended long ago where there is none. */
  Token find(String login) {
    try {
      return token(read().path("tokens").path(login));
    } catch (RuntimeException e) {
      log.warn("Zuora's shared tokens could not be read: {}", e.getClass().getSimpleName());
      return NONE;
    }
  }

  private JsonNode read() {
    return vault.read(secret).value();
  }

  private static Token token(JsonNode stored) {
    return stored.isObject()
        ? new Token(
            stored.path("token").asText(""),
            Instant.ofEpochSecond(stored.path("minted").asLong()),
            Instant.ofEpochSecond(stored.path("expires").asLong()))
        : NONE;
  }

  /** Shares the tokens, unless that was done too often lately. */
  void add(Map<String, Token> tokens) {
    try {
      write(tokens);
    } catch (RuntimeException e) {
      log.warn("Zuora's tokens could not be shared: {}", e.getClass().getSimpleName());
    }
  }

  private void write(Map<String, Token> tokens) {
    JsonNode before = read();
    List<Long> writes = writes(before);
    if (writes.size() >= WRITES) {
      log.warn("Zuora's tokens were shared too often lately: the new ones are not");
      return;
    }
    writes.add(clock.instant().getEpochSecond());
    ObjectNode after = JsonHttp.JSON.createObjectNode();
    ObjectNode all = after.putObject("tokens");
    before.path("tokens").properties().forEach(known -> all.set(known.getKey(), known.getValue()));
    tokens.forEach((login, token) -> all.set(login, json(token)));
    writes.forEach(after.putArray("writes")::add);
    vault.write(secret, after);
  }

  private List<Long> writes(JsonNode before) {
    long since = clock.instant().minus(WITHIN).getEpochSecond();
    List<Long> writes = new ArrayList<>();
    for (JsonNode write : before.path("writes")) {
      if (write.asLong() > since) {
        writes.add(write.asLong());
      }
    }
    return writes;
  }

  private static ObjectNode json(Token token) {
    return JsonHttp.JSON
        .createObjectNode()
        .put("token", token.value())
        .put("minted", token.minted().getEpochSecond())
        .put("expires", token.expires().getEpochSecond());
  }
}
