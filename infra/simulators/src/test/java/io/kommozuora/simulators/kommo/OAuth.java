package io.kommozuora.simulators.kommo;

import io.kommozuora.simulators.server.Http;
import java.io.IOException;
import java.net.http.HttpResponse;

/** What an integration asks for its tokens, and whether they open the API. */
record OAuth(Http http) {
  HttpResponse<String> exchange(String code) {
    return token(
        Sample.text("oauth-token-request-authorization-code.json")
            .replace("def50200SAMPLECODE", code));
  }

  HttpResponse<String> refresh(String token) {
    return token(
        Sample.text("oauth-token-request-refresh.json").replace("def50200SAMPLEREFRESH1", token));
  }

  /** The refresh token of the pair given for this one. */
  String refreshed(String token) {
    return Sample.parsed(refresh(token).body()).path("refresh_token").asText();
  }

  HttpResponse<String> subdomain(String refreshToken) {
    return send("GET", "/oauth2/account/current/subdomain", "", "X-Refresh-Token", refreshToken);
  }

  int statusWith(String accessToken) {
    return send("GET", "/api/v4/account", "", "Authorization", "Bearer " + accessToken)
        .statusCode();
  }

  private HttpResponse<String> token(String body) {
    return send("POST", "/oauth2/access_token", body);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    try {
      return http.send(method, path, body, headers);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
