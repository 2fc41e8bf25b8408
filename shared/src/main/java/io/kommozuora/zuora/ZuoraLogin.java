package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Refusal;
import io.kommozuora.token.Token;
import io.kommozuora.token.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.Request;

/** Mints Zuora tokens with the client credentials in the vault. */
public final class ZuoraLogin implements Supplier<Token> {
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final JsonHttp http;
  private final Vault vault;
  private final String secret;
  private final InstantSource clock;

  /**
   * A login at one tenant.
   *
   * @param http signs nothing
   * @param secret holds {@code clientId} and {@code clientSecret}
   */
  public ZuoraLogin(JsonHttp http, Vault vault, String secret, InstantSource clock) {
    this.http = http;
    this.vault = vault;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public Token get() {
    JsonNode credentials = vault.read(secret);
    FormBody form =
        new FormBody.Builder()
            .add("client_id", credentials.path("clientId").asText(""))
            .add("client_secret", credentials.path("clientSecret").asText(""))
            .add("grant_type", "client_credentials")
            .build();
    Answer answer = answer(http.request("oauth/token").post(form).build());
    String token = answer.body().path("access_token").asText("");
    if (token.isEmpty()) {
      throw new ApiException.NoAnswer(answer.call(), "no token");
    }
    Duration life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
    return new Token(token, clock.instant().plus(life.compareTo(SHORTEST) < 0 ? SHORTEST : life));
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
