package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.access.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccessTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void aTokenIsGivenForTheRightSecretAndOpensTheApi() {
    Answered token = login(Credentials.SAMPLE.clientSecret());

    assertThat(token.status()).isEqualTo(200);
    assertThat(token.text("/token_type")).isEqualTo("bearer");
    assertThat(token.at("/expires_in").asInt()).isEqualTo(3598);
    assertThat(withToken(token.text("/access_token")).status()).isEqualTo(200);
  }

  @Test
  void aWrongSecretIsRefused() {
    Answered answer = login("wrong");

    assertThat(answer.assertRefused(401, 11).text("/reasons/0/code")).isEqualTo("90000011");
  }

  @Test
  void aSecretThatIsNotEncodedIsAWrongOne() {
    Answered answer =
        form("client_secret=" + Credentials.SAMPLE.clientSecret() + "&" + clientAndGrant());

    answer.assertRefused(401, 11);
  }

  @Test
  void onlyAFormAndOnlyClientCredentialsAreTaken() {
    zuora.bare("POST", "/oauth/token", "{}").assertRefused(415, 45);
    form("grant_type=password&client_id=a&client_secret=b").assertRefused(400, 20);
  }

  @Test
  void theEntityOfATokenIsAUuid() {
    Answered answer = zuora.form("/oauth/token", clientAndGrant(), "Zuora-Entity-Ids", "2c92c0f9");

    answer.assertRefused(400, 20);
  }

  @Test
  void aTokenDiesAfterAnHour() {
    String token = login(Credentials.SAMPLE.clientSecret()).text("/access_token");
    zuora.simulator().time().advance(Duration.ofSeconds(3597));
    assertThat(withToken(token).status()).isEqualTo(200);

    zuora.simulator().time().advance(Duration.ofSeconds(1));

    withToken(token).assertRefused(401, 11);
  }

  @Test
  void aRevokedTokenIsRefusedInTheShapeOfThePath() {
    String token = zuora.simulator().token();
    zuora.simulator().revokeTokens();

    withToken(token).assertRefused(401, 11);
    Answered crud =
        zuora.bare("GET", "/object-query/accounts", "", "Authorization", "Bearer " + token);
    assertThat(crud.status()).isEqualTo(401);
    assertThat(crud.text("/message")).isNotEmpty();
    assertThat(crud.header("WWW-Authenticate")).isPresent();
  }

  @Test
  void authenticationFailsWithItsRealStatusInEveryVersion() {
    zuora.bare("GET", "/v1/catalog/products", "", "Zuora-Version", "186.0").assertRefused(401, 11);
  }

  @Test
  void loginsAreLimitedToAHundredAMinute() {
    for (int count = 0; count < 100; count++) {
      login(Credentials.SAMPLE.clientSecret());
    }

    Answered beyond = login(Credentials.SAMPLE.clientSecret());

    assertThat(beyond.status()).isEqualTo(429);
    assertThat(beyond.header("X-RateLimit-Limit-minute")).contains("100");
    assertThat(beyond.header("X-RateLimit-Remaining-minute")).contains("0");
    zuora.simulator().time().advance(Duration.ofMinutes(1));
    assertThat(login(Credentials.SAMPLE.clientSecret()).status()).isEqualTo(200);
  }

  @Test
  void trackIdsComeBackAndRequestsHaveIds() {
    Answered answer = zuora.send("GET", "/v1/catalog/products", "", "Zuora-Track-Id", "deal-1");

    assertThat(answer.header("Zuora-Track-Id")).contains("deal-1");
    assertThat(answer.header("Zuora-Request-Id").orElseThrow()).hasSize(36);
  }

  private Answered withToken(String token) {
    return zuora.bare("GET", "/v1/catalog/products", "", "Authorization", "Bearer " + token);
  }

  private Answered login(String secret) {
    return form(
        "client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8)
            + "&"
            + clientAndGrant());
  }

  private Answered form(String body) {
    return zuora.form("/oauth/token", body);
  }

  private static String clientAndGrant() {
    return "grant_type=client_credentials&client_id=" + Credentials.SAMPLE.clientId();
  }
}
