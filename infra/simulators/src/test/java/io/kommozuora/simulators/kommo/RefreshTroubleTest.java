package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefreshTroubleTest {
  private static final String ENDPOINT = "/oauth2/access_token";

  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;
  private final OAuth oauth = new OAuth(cast.http);
  private final String first = kommo.tokens().pair().refresh();

  @AfterEach
  void stop() {
    cast.close();
  }

  @ParameterizedTest
  @CsvSource({
    "429, application/problem+json, error-429.json",
    "500, application/problem+json, error-500.json",
    "504, text/html,                error-504.html"
  })
  void canFailWithoutAnEffect(int status, String type, String body) {
    var answer = new Effect.Answer(status, type, Map.of(), Sample.text(body));
    kommo.faults().add(Fault.once("POST", ENDPOINT, answer));

    HttpResponse<String> failed = oauth.refresh(first);

    assertThat(failed.statusCode()).isEqualTo(status);
    assertThat(failed.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(failed.body()).isEqualTo(Sample.text(body));
    assertThat(kommo.tokens().refreshesGranted()).isZero();
    assertThat(oauth.refresh(first).statusCode()).isEqualTo(200);
  }

  @Test
  void canLoseTheAnswerAfterTheEffect() {
    kommo.faults().add(Fault.lostAnswer("POST", ENDPOINT));

    assertThat(catchThrowable(() -> oauth.refresh(first))).hasCauseInstanceOf(IOException.class);

    assertThat(kommo.tokens().refreshesGranted()).isEqualTo(1);
  }

  @Test
  void canAnswerLateWhatHasHappenedAlready() {
    kommo.faults().add(Fault.lateAnswer("POST", ENDPOINT, Duration.ofMillis(200)));
    long start = System.nanoTime();

    assertThat(oauth.refresh(first).statusCode()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void canBeMadeToFailOverHttp() {
    cast.send(
        "POST",
        "/_control/faults",
        """
        {"method":"POST","pathRegex":"/oauth2/access_token","status":504,
         "contentType":"text/html","body":"<html></html>"}
        """);

    assertThat(oauth.refresh(first).statusCode()).isEqualTo(504);
    assertThat(oauth.refresh(first).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesTheEarlierAccessTokenAliveWhenATokenIsUsedTwice() {
    JsonNode lost = pair(first);
    JsonNode second = pair(first);

    assertThat(oauth.statusWith(access(lost))).isEqualTo(200);
    assertThat(oauth.statusWith(access(second))).isEqualTo(200);
    assertThat(oauth.refresh(refresh(lost)).statusCode()).isEqualTo(401);
    assertThat(oauth.refresh(refresh(second)).statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheWholeEarlierPairWhenATokenIsUsedTwiceAndTheRuleIsStrict() {
    kommo.tokens().strictRefresh(true);
    JsonNode lost = pair(first);
    assertThat(oauth.statusWith(access(lost))).isEqualTo(200);

    JsonNode second = pair(first);

    assertThat(oauth.statusWith(access(lost))).isEqualTo(401);
    assertThat(oauth.refresh(refresh(lost)).statusCode()).isEqualTo(401);
    assertThat(oauth.statusWith(access(second))).isEqualTo(200);
    assertThat(oauth.refresh(refresh(second)).statusCode()).isEqualTo(200);
  }

  @Test
  void endsNoOtherPairByTheStrictRule() {
    var other = kommo.tokens().pair();
    kommo.tokens().strictRefresh(true);

    JsonNode second = pair(refresh(pair(first)));
    pair(other.refresh());

    assertThat(oauth.statusWith(access(second))).isEqualTo(200);
    assertThat(oauth.statusWith(other.access())).isEqualTo(200);
  }

  @Test
  void countsWhatWasGrantedAndWhatWasRefused() {
    String second = oauth.refreshed(first);
    oauth.refreshed(second);
    oauth.refresh(first);
    oauth.refresh("def50200no");
    oauth.refresh("def50200no");

    assertThat(kommo.tokens().refreshesGranted()).isEqualTo(2);
    assertThat(kommo.tokens().refreshesRefused()).isEqualTo(3);
  }

  @Test
  void countsAndBecomesStrictOverHttp() {
    cast.send("POST", "/_control/kommo/refreshes", "{\"strict\":true}");
    JsonNode lost = pair(first);
    pair(first);
    oauth.refresh(refresh(lost));

    assertThat(oauth.statusWith(access(lost))).isEqualTo(401);
    assertThat(cast.json(cast.send("GET", "/_control/kommo/refreshes", "")))
        .isEqualTo(Sample.parsed("{\"granted\":2,\"refused\":1}"));
  }

  private JsonNode pair(String refreshToken) {
    return Sample.parsed(oauth.refresh(refreshToken).body());
  }

  private static String access(JsonNode pair) {
    return pair.path("access_token").asText();
  }

  private static String refresh(JsonNode pair) {
    return pair.path("refresh_token").asText();
  }
}
