package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.server.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccessTest {
  private final Cast cast = new Cast(Cast.options().rateLimit(RateLimit.documented()), "PLAN");
  private final KommoSimulator kommo = cast.kommo;
  private final OAuth oauth = new OAuth(cast.http);

  @AfterEach
  void stop() {
    cast.close();
  }

  @Test
  void refusesTheEighthCallOfASecond() {
    List<Integer> codes = statuses(8);

    assertThat(codes).containsExactly(200, 200, 200, 200, 200, 200, 200, 429);
    assertThat(cast.json(cast.get("/account"))).isEqualTo(Sample.json("error-429.json"));
  }

  @Test
  void opensAgainASecondLater() {
    statuses(8);

    kommo.time().advance(Duration.ofSeconds(1));

    assertThat(cast.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void blocksWithHtmlAfterRepeatedRefusals() {
    statuses(7 + 10);
    kommo.time().advance(Duration.ofMinutes(5));

    HttpResponse<String> blocked = cast.get("/account");

    assertThat(blocked.statusCode()).isEqualTo(403);
    assertThat(blocked.body()).startsWith("<html>").contains("403 Forbidden");
    assertThat(blocked.headers().firstValue("Content-Type")).hasValue("text/html");
  }

  @Test
  void endsABlockWhenItIsLifted() {
    kommo.gate().block();

    kommo.gate().lift();

    assertThat(cast.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAMissingOrUnknownToken() throws Exception {
    HttpResponse<String> none = cast.http.send("GET", "/api/v4/account", "");
    HttpResponse<String> wrong =
        cast.http.send("GET", "/api/v4/account", "", "Authorization", "Bearer no");

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(cast.json(wrong)).isEqualTo(Sample.json("error-401.json"));
  }

  @Test
  void refusesALongLivedTokenOnceItsLifeIsOver() {
    assertThat(cast.get("/account").statusCode()).isEqualTo(200);

    kommo.time().advance(Duration.ofDays(365));

    assertThat(cast.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesARevokedToken() {
    kommo.tokens().revokeAll();

    assertThat(cast.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void stopsAnAccountThatDoesNotPay() {
    kommo.paid(false);

    HttpResponse<String> answer = cast.get("/account");

    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(cast.json(answer)).isEqualTo(Sample.json("error-402.json"));
  }

  @Test
  void givesAPairForACode() {
    HttpResponse<String> answer = oauth.exchange(kommo.tokens().code());

    JsonNode pair = cast.json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(pair.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(keys(Sample.json("oauth-token-response-200.json")));
    assertThat(pair.path("expires_in").asInt()).isEqualTo(86400);
    assertThat(pair.path("server_time").asLong()).isEqualTo(Cast.CREATED.getEpochSecond());
    assertThat(oauth.statusWith(pair.path("access_token").asText())).isEqualTo(200);
  }

  @Test
  void issuesTokensWithTheClaimsTheSampleHas() {
    String[] parts = kommo.token().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

    assertThat(parts).hasSize(3);
    assertThat(keys(Sample.parsed(claims)))
        .containsAll(keys(Sample.json("access-token-claims.json")));
  }

  @Test
  void takesACodeOnceAndForTwentyMinutes() {
    String used = kommo.tokens().code();
    oauth.exchange(used);
    String old = kommo.tokens().code();
    kommo.time().advance(Duration.ofMinutes(20));

    assertThat(cast.json(oauth.exchange(used)).path("hint").asText())
        .isEqualTo("Authorization code has been revoked");
    HttpResponse<String> late = oauth.exchange(old);
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(cast.json(late))
        .isEqualTo(Sample.json("oauth-token-response-code-expired-400.json"));
  }

  @Test
  void refusesAnAccessTokenAfterADay() {
    String token = kommo.tokens().pair().access();
    kommo.time().advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(oauth.statusWith(token)).isEqualTo(200);

    kommo.time().advance(Duration.ofSeconds(1));

    assertThat(oauth.statusWith(token)).isEqualTo(401);
  }

  @Test
  void keepsTheOldRefreshTokenUntilTheNewOneIsUsed() {
    String first = kommo.tokens().pair().refresh();

    String lost = oauth.refreshed(first);
    String second = oauth.refreshed(first);
    String third = oauth.refreshed(second);

    assertThat(lost).isNotEmpty();
    assertThat(third).isNotEmpty();
    HttpResponse<String> spent = oauth.refresh(first);
    assertThat(spent.statusCode()).isEqualTo(401);
    assertThat(cast.json(spent))
        .isEqualTo(Sample.json("oauth-token-response-refresh-spent-401.json"));
  }

  @Test
  void givesTheOldRefreshTokenASecondChanceAfterALostAnswer() {
    String first = kommo.tokens().pair().refresh();
    kommo.faults().add(Fault.lostAnswer("POST", "/oauth2/access_token"));

    assertThat(catchThrowable(() -> oauth.refresh(first))).hasCauseInstanceOf(IOException.class);

    assertThat(oauth.refresh(first).statusCode()).isEqualTo(200);
  }

  @Test
  void endsARefreshTokenAfterThreeMonths() {
    String token = kommo.tokens().pair().refresh();

    kommo.time().advance(Duration.ofDays(90));

    assertThat(oauth.refresh(token).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAClientItDoesNotKnow() {
    String body =
        Json.object()
            .put("client_id", "someone")
            .put("grant_type", "refresh_token")
            .put("refresh_token", kommo.tokens().pair().refresh())
            .toString();

    assertThat(cast.send("POST", "/oauth2/access_token", body).statusCode()).isEqualTo(401);
  }

  private List<Integer> statuses(int calls) {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < calls; i++) {
      statuses.add(cast.get("/account").statusCode());
    }
    return statuses;
  }

  private static List<String> keys(JsonNode json) {
    var keys = new ArrayList<String>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
