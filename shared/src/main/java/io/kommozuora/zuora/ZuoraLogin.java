package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Refusal;
import io.kommozuora.token.Token;
import io.kommozuora.token.Vault;
import io.kommozuora.token.ZuoraMint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mints Zuora tokens with the client credentials in the vault: {@code clientId} and {@code
 * clientSecret} at the secret's top, and the same below {@code logins} for each entity that has a
 * login of its own. An {@code entity} beside them is named to Zuora when the token is made.
 */
public final class ZuoraLogin implements ZuoraMint {
  private static final Logger log = LoggerFactory.getLogger(ZuoraLogin.class);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final JsonHttp http;
  private final Vault vault;
  private final String secret;
  private final InstantSource clock;

  /**
   * A login at one tenant.
   *
   * @param http signs nothing
   * @param secret holds the credentials
   */
  public ZuoraLogin(JsonHttp http, Vault vault, String secret, InstantSource clock) {
    this.http = http;
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public Map<String, Token> mint(String login) {
    JsonNode credentials = vault.read(secret).value();
    Map<String, Token> tokens = new HashMap<>();
    if (!isFilledIn(of(login, credentials))) {
      throw new ApiException.Refused(
          "the secret has no clientId for the login " + login, 401, Refusal.CREDENTIALS);
    }
    tokens.put(login, token(of(login, credentials)));
    for (String other : others(login, credentials)) {
      try {
        tokens.put(other, token(of(other, credentials)));
      } catch (ApiException e) {
        log.warn("Zuora gives no token for the login {}: {}", other, e.getMessage());
      }
    }
    return tokens;
  }

  private static JsonNode of(String login, JsonNode credentials) {
    return login.equals(DEFAULT) ? credentials : credentials.path("logins").path(login);
  }

  private static boolean isFilledIn(JsonNode credentials) {
    return !credentials.path("clientId").asText("").isBlank();
  }

  private static Set<String> others(String login, JsonNode credentials) {
    Set<String> names = new HashSet<>();
    credentials.path("logins").fieldNames().forEachRemaining(names::add);
    if (isFilledIn(credentials)) {
      names.add(DEFAULT);
    }
    names.remove(login);
    return names;
  }

  private Token token(JsonNode credentials) {
    Instant now = clock.instant();
    Answer answer = answer(request(credentials));
    String token = answer.body().path("access_token").asText("");
    if (token.isEmpty()) {
      throw new ApiException.NoAnswer(answer.call(), "no token");
    }
    Duration life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
    return new Token(token, now, now.plus(life.compareTo(SHORTEST) < 0 ? SHORTEST : life));
  }

  private Request request(JsonNode credentials) {
    FormBody form =
        new FormBody.Builder()
            .add("client_id", credentials.path("clientId").asText("").strip())
            .add("client_secret", credentials.path("clientSecret").asText("").strip())
            .add("grant_type", "client_credentials")
            .build();
    Request.Builder request = http.request("oauth/token").post(form);
    String entity = credentials.path("entity").asText("");
    if (!entity.isEmpty()) {
      request.header("Zuora-Entity-Ids", entity);
    }
    return request.build();
  }

  // Whatever is wrong with the credentials, it is nothing about the call they are needed for.
  private Answer answer(Request request) {
    try {
      return http.repeatably(request);
    } catch (ApiException.Rejected e) {
      throw new ApiException.Refused("POST /oauth/token", e.status(), Refusal.CREDENTIALS);
    }
  }
}
