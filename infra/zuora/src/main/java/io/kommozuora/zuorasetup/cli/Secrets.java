package io.kommozuora.zuorasetup.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.zuorasetup.tenant.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Secrets from documents written as the stack's own are, else from the environment. Where several
 * of a kind are valid the first is used, which is the newest. The text form shows none.
 */
final class Secrets {
  private final ObjectNode documents = JsonHttp.JSON.createObjectNode();
  private final Map<String, String> environment;
  private final List<String> givenOut = new ArrayList<>();

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Takes a document's keys; its source names it in messages, which never quote it. */
  void add(String source, String document) {
    if (!(parsed(document) instanceof ObjectNode object)) {
      throw new IllegalArgumentException(source + " holds no JSON object");
    }
    documents.setAll(object);
  }

  private static JsonNode parsed(String document) {
    try {
      return JsonHttp.JSON.readTree(document);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** The OAuth client, of the login with that name where one is named. */
  Client client(Optional<String> login) {
    JsonNode from = login.map(name -> documents.path("logins").path(name)).orElse(documents);
    String which = login.map(" of the login "::concat).orElse("");
    String id = needed("client id" + which, "ZUORA_CLIENT_ID", from.path("clientId"));
    String secret =
        secret("client secret" + which, "ZUORA_CLIENT_SECRET", from.path("clientSecret"));
    return new Client(id, secret);
  }

  /** What the path of a callout ends with. */
  String token() {
    return secret(
        "token", "CALLOUT_TOKEN", documents.path("tokens").path(0), documents.path("token"));
  }

  /** What a callout's body is signed with. */
  String hmacKey() {
    return secret("HMAC key", "CALLOUT_HMAC_KEY", newest("hmac"));
  }

  String username() {
    return needed("user name", "CALLOUT_USERNAME", newest("basic").path("username"));
  }

  String password() {
    return secret("password", "CALLOUT_PASSWORD", newest("basic").path("password"));
  }

  private JsonNode newest(String kind) {
    JsonNode all = documents.path(kind);
    return all.isArray() ? all.path(0) : all;
  }

  private String secret(String what, String variable, JsonNode... places) {
    String secret = needed(what, variable, places);
    givenOut.add(secret);
    return secret;
  }

  private String needed(String what, String variable, JsonNode... places) {
    Stream<String> documented = Stream.of(places).map(place -> place.asText(""));
    return Stream.concat(documented, Stream.of(environment.getOrDefault(variable, "")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no %s, neither in a file of --secrets nor in %s."
                        .formatted(what, variable)));
  }

  /** The text without any secret that was given out. */
  String hidden(String text) {
    String hidden = text;
    for (String secret : givenOut) {
      hidden = hidden.replace(secret, "***");
    }
    return hidden;
  }

  @Override
  public String toString() {
    return "Secrets[redacted]";
  }
}
