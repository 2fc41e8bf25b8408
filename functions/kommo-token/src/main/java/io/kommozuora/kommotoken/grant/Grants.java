package io.kommozuora.kommotoken.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Verdict;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Kommo's token endpoint, after https://developers.kommo.com/docs/oauth-20. Its methods throw
 * {@link ApiException.Rejected} when Kommo does not take what it is given.
 */
public final class Grants {
  private final Function<HttpUrl, JsonHttp> clients;
  private final HttpUrl deployed;
  private final Addresses addresses;

  /**
   * The endpoint of one account.
   *
   * @param clients make a client that signs nothing for an address
   * @param deployed where the account is, unless it was renamed
   */
  public Grants(Function<HttpUrl, JsonHttp> clients, HttpUrl deployed) {
    this.clients = clients;
    this.deployed = deployed;
    this.addresses = new Addresses(deployed);
  }

  /** How Kommo says no here. */
  public static Verdict verdict() {
    return new GrantVerdict();
  }

  /** The pair for a code, which lives 20 minutes and is good once. */
  public Pair exchange(Client client, String code) {
    ObjectNode body = body(client, "authorization_code").put("code", code);
    return pair(clients.apply(deployed), body);
  }

  /**
   * The pair that follows. Until it is refreshed itself, the old refresh token stays good: an
   * answer that was lost is asked for again with it.
   */
  public Pair refresh(Client client, Pair pair) {
    ObjectNode body = body(client, "refresh_token").put("refresh_token", pair.refreshToken());
    return pair(clients.apply(addresses.of(pair)), body).at(pair.address());
  }

  private static ObjectNode body(Client client, String grant) {
    return JsonHttp.JSON
        .createObjectNode()
        .put("client_id", client.id())
        .put("client_secret", client.secret())
        .put("grant_type", grant)
        .put("redirect_uri", client.redirectUri());
  }

  private static Pair pair(JsonHttp http, ObjectNode body) {
    Answer answer =
        http.repeatably(http.request("oauth2/access_token").post(JsonHttp.body(body)).build());
    String access = answer.body().path("access_token").asText("");
    String refresh = answer.body().path("refresh_token").asText("");
    if (access.isEmpty() || refresh.isEmpty()) {
      throw new ApiException.NoAnswer(answer.call(), "no pair of tokens");
    }
    return Pair.granted(access, refresh);
  }

  /**
   * The same pair at the account's new address, if it has one: asked at the host the token names,
   * as Kommo's own SDK does (https://github.com/amocrm/amocrm-api-php).
   */
  public Optional<Pair> moved(Pair pair) {
    return Claims.of(pair.accessToken())
        .apiDomain()
        .flatMap(addresses::host)
        .flatMap(api -> domain(clients.apply(api), pair))
        .flatMap(addresses::host)
        .filter(address -> !address.equals(addresses.of(pair)))
        .map(address -> pair.at(Optional.of(text(address))));
  }

  // A new address is only ever a help: where it cannot be had, the old one must do.
  private static Optional<String> domain(JsonHttp http, Pair pair) {
    try {
      Answer answer =
          http.repeatably(
              http.request("oauth2/account/current/subdomain")
                  .header("X-Refresh-Token", pair.refreshToken())
                  .get()
                  .build());
      return Optional.of(answer.body().path("domain").asText("")).filter(d -> !d.isEmpty());
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private static String text(HttpUrl address) {
    String text = address.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
