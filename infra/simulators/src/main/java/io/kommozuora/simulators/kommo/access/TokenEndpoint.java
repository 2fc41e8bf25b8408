package io.kommozuora.simulators.kommo.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import java.util.Optional;

/** {@code POST /oauth2/access_token}. */
public final class TokenEndpoint {
  private final Integration integration;
  private final Tokens tokens;

  /** The endpoint for one integration. */
  public TokenEndpoint(Integration integration, Tokens tokens) {
    this.integration = integration;
    this.tokens = tokens;
  }

  /** Answers a request for tokens. */
  public Reply answer(Call call) {
    Optional<JsonNode> body = json(call);
    if (body.isEmpty() || !known(body.get())) {
      return refused(401, "Client authentication failed");
    }
    return switch (grant(body.get())) {
      case Grant.Given(var pair) -> given(call, pair);
      case Grant.Refused(var status, var hint) -> refused(status, hint);
    };
  }

  private static Optional<JsonNode> json(Call call) {
    return call.header("Content-Type")
        .filter(type -> type.startsWith("application/json"))
        .flatMap(_ -> Json.parse(call.body()));
  }

  private boolean known(JsonNode body) {
    return body.path("client_id").asText().equals(integration.clientId())
        && body.path("client_secret").asText().equals(integration.clientSecret())
        && body.path("redirect_uri").asText().equals(integration.redirectUri());
  }

  private Grant grant(JsonNode body) {
    String type = body.path("grant_type").asText();
    return switch (type) {
      case "authorization_code" -> tokens.exchange(body.path("code").asText());
      case "refresh_token" -> tokens.refresh(body.path("refresh_token").asText());
      default -> new Grant.Refused(400, "Check the `grant_type` parameter");
    };
  }

  private static Reply given(Call call, TokenPair pair) {
    ObjectNode answer =
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", Tokens.ACCESS_LIFE.toSeconds())
            .put("server_time", call.at().getEpochSecond())
            .put("access_token", pair.access())
            .put("refresh_token", pair.refresh());
    return Reply.of(200, "application/json", answer.toString());
  }

  static Reply refused(int status, String hint) {
    ObjectNode problem =
        Json.object()
            .put("hint", hint)
            .put("title", "Bad Request")
            .put("type", "https://developers.amocrm.ru/v3/errors/OAuthProblemJson")
            .put("status", status)
            .put("detail", "The request is missing a required parameter or a parameter is invalid");
    return Reply.of(status, "application/problem+json", problem.toString());
  }
}
