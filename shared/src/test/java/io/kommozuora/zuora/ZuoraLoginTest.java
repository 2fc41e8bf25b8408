package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.ScriptedApi;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.token.InMemoryVault;
import io.kommozuora.token.Token;
import io.kommozuora.token.ZuoraMint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraLoginTest {
  private final ScriptedApi api = new ScriptedApi();
  private final VirtualTime time = new VirtualTime();
  private final InMemoryVault vault = new InMemoryVault();
  private final ZuoraLogin login =
      new ZuoraLogin(api.client(ZuoraClient.verdict()), vault, "zuora", time);

  @AfterEach
  void close() {
    api.close();
  }

  private void stored(String id, String secret) {
    vault.write(
        "zuora", JsonHttp.JSON.createObjectNode().put("clientId", id).put("clientSecret", secret));
  }

  private Token mint() {
    return Objects.requireNonNull(login.mint(ZuoraMint.DEFAULT).get(ZuoraMint.DEFAULT));
  }

  @Test
  void sendsTheCredentialsAsAnEscapedForm() {
    stored("3f2a", "a+b=c&d");
    api.answers(200, "{\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":3598}");

    Token token = mint();

    assertThat(token).isEqualTo(new Token("abc", time.instant(), time.instant().plusSeconds(3598)));
    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("POST /oauth/token");
    assertThat(asked.headers().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(asked.headers().get("Authorization")).isNull();
    assertThat(asked.body())
        .isEqualTo("client_id=3f2a&client_secret=a%2Bb%3Dc%26d&grant_type=client_credentials");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "401 | {'message':'Invalid client'}",
        "400 | {'error':'invalid_client'}",
        "422 | {'error':'invalid_request'}",
        "200 | {'success':false,'reasons':[{'code':90000011,'message':'m'}]}",
        "400 | {'success':false,'reasons':[{'code':53100020,'message':'m'}]}"
      })
  void wrongCredentialsAreARefusalNeverARejection(int status, String body) {
    api.answers(status, body.replace('\'', '"'));
    stored("3f2a", "wrong");

    assertThatThrownBy(this::mint)
        .isInstanceOfSatisfying(
            ApiException.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CREDENTIALS))
        .hasMessageNotContaining("wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"access_token\":\"\"}", "<html></html>"})
  void anAnswerWithoutATokenIsNoAnswer(String body) {
    api.answers(200, body);
    stored("3f2a", "right");

    assertThatThrownBy(this::mint).isInstanceOf(ApiException.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"access_token\":\"abc\"}", "{\"access_token\":\"abc\",\"expires_in\":-1}"})
  void aTokenOfUnknownLifeIsUsedForAMinute(String body) {
    api.answers(200, body);
    stored("3f2a", "right");

    assertThat(mint().expires()).isEqualTo(time.instant().plus(Duration.ofMinutes(1)));
  }

  private void storedLogins() {
    stored(
        """
        {"clientId":"top","clientSecret":"t","logins":{
          "germany":{"clientId":"ger","clientSecret":"g","entity":"2c92c0f8-6a8d-d422-016a-9e7a70116b0d"},
          "france":{"clientId":"fra","clientSecret":"f"}}}
        """);
  }

  private void stored(String json) {
    try {
      vault.write("zuora", JsonHttp.JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void mintsForAllLoginsAtOnce() {
    storedLogins();
    for (String token : List.of("one", "two", "three")) {
      api.answers(200, "{\"access_token\":\"%s\",\"expires_in\":3598}".formatted(token));
    }

    Map<String, Token> tokens = login.mint("germany");

    assertThat(tokens).containsOnlyKeys("germany", "france", ZuoraMint.DEFAULT);
    assertThat(tokens).extractingByKey("germany").extracting(Token::value).isEqualTo("one");
    Asked first = api.asked();
    assertThat(first.body()).startsWith("client_id=ger&client_secret=g&");
    assertThat(first.headers().get("Zuora-Entity-Ids"))
        .isEqualTo("2c92c0f8-6a8d-d422-016a-9e7a70116b0d");
    assertThat(api.asked().headers().get("Zuora-Entity-Ids")).isNull();
  }

  @Test
  void oneLoginsTroubleIsNotTheOthers() {
    storedLogins();
    api.answers(200, "{\"access_token\":\"one\",\"expires_in\":3598}");
    api.answers(401, "{}");
    api.answers(401, "{}");

    assertThat(login.mint("france")).containsOnlyKeys("france");
  }

  @Test
  void aLoginThatIsNotFilledInIsSaidByNameWithoutAskingZuora() {
    storedLogins();

    assertThatThrownBy(() -> login.mint("spain"))
        .isInstanceOf(ApiException.Refused.class)
        .hasMessageContaining("the secret has no clientId for the login spain");
    assertThat(api.requests()).isZero();
  }
}
