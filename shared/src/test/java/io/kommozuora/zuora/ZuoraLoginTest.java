package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.ScriptedApi;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.token.InMemoryVault;
import io.kommozuora.token.Token;
import java.time.Duration;
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

  @Test
  void sendsTheCredentialsAsAnEscapedForm() {
    stored("3f2a", "a+b=c&d");
    api.answers(200, "{\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":3598}");

    Token token = login.get();

    assertThat(token).isEqualTo(new Token("abc", time.instant().plusSeconds(3598)));
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

    assertThatThrownBy(login::get)
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

    assertThatThrownBy(login::get).isInstanceOf(ApiException.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"access_token\":\"abc\"}", "{\"access_token\":\"abc\",\"expires_in\":-1}"})
  void aTokenOfUnknownLifeIsUsedForAMinute(String body) {
    api.answers(200, body);
    stored("3f2a", "right");

    assertThat(login.get().expires()).isEqualTo(time.instant().plus(Duration.ofMinutes(1)));
  }
}
