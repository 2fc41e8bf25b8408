package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.ScriptedApi;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KommoVerdictTest {
  private static final String BLOCKED = "<html><body><h1>403 Forbidden</h1></body></html>";

  private final ScriptedApi api = new ScriptedApi();
  private final StopSigns breaker = new StopSigns();
  private final JsonHttp http = api.client(KommoClient.verdict(breaker));

  @AfterEach
  void close() {
    api.close();
  }

  private Answer call() {
    return http.once(http.request("api/v4/leads/1").get().build());
  }

  private <E extends ApiException> E failure(Class<E> type, int status, String body) {
    api.answers(status, body);
    return catchThrowableOfType(type, this::call);
  }

  @ParameterizedTest
  @CsvSource({"200, {}", "201, {}", "202, ''", "202, {}"})
  void takesEverySuccess(int status, String body) {
    api.answers(status, body);

    assertThatCode(this::call).doesNotThrowAnyException();
  }

  @Test
  void takesNoContentAsAnAnswer() {
    api.answers(204);

    assertThat(call().body().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Maintenance</html>", "null", "[]", "\"ok\"", "200"})
  void doesNotBelieveA200WithoutAnObject(String body) {
    assertThat(failure(ApiException.NoAnswer.class, 200, body))
        .hasMessageContaining("200 without a JSON object");
  }

  @Test
  void namesWhatWasWrongWithTheFields() {
    var rejected =
        failure(
            ApiException.Rejected.class, 400, Samples.text("patch-lead-400-unknown-field.json"));

    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.reasons())
        .containsExactly(
            new Reason(
                "NotSupportedChoice",
                "custom_fields_values.0.field_id",
                "The value you selected is not a valid choice.",
                "0"));
    assertThat(breaker.pauses).isEmpty();
    assertThat(breaker.refusals).isEmpty();
  }

  @Test
  void namesTheTitleWhereNoFieldIsWrong() {
    var rejected =
        failure(ApiException.Rejected.class, 400, Samples.text("error-400-empty-body.json"));

    assertThat(rejected.reasons())
        .containsExactly(new Reason("Bad Request", "", "Request data can not be empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, patch-lead-400-wrong-type.json",
    "404, error-404.json",
    "405, error-405.json",
    "422, error-422-too-many.json"
  })
  void aRejectionIsOurMistakeAndStopsNobody(int status, String sample) {
    var rejected = failure(ApiException.Rejected.class, status, Samples.text(sample));

    assertThat(rejected.status()).isEqualTo(status);
    assertThat(breaker.refusals).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, error-401.json, CREDENTIALS",
    "402, error-402.json, UNPAID",
    "403, error-401.json, FORBIDDEN"
  })
  void aRefusalStopsAllWorkers(int status, String sample, Refusal refusal) {
    var refused = failure(ApiException.Refused.class, status, Samples.text(sample));

    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(breaker.refusals).containsExactly(refusal);
  }

  @Test
  void aBlockedAddressStopsAllWorkers() {
    var refused = failure(ApiException.Refused.class, 403, BLOCKED);

    assertThat(refused.refusal()).isEqualTo(Refusal.FORBIDDEN);
    assertThat(breaker.refusals).containsExactly(Refusal.FORBIDDEN);
  }

  @Test
  void tooManyCallsPauseAllWorkersAsLongAsKommoSays() {
    var busy = failure(ApiException.Busy.class, 429, Samples.text("error-429.json"));

    assertThat(busy.retryAfter()).contains(Duration.ofMinutes(5));
    assertThat(breaker.pauses).containsExactly(Duration.ofMinutes(5));
  }

  @Test
  void tooManyCallsPauseAllWorkersAsLongAsTheHeaderSays() {
    api.answers(
        new MockResponse.Builder().code(429).addHeader("Retry-After", "7").body("slow").build());

    assertThatThrownBy(this::call).isInstanceOf(ApiException.Busy.class);
    assertThat(breaker.pauses).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 30",
    "<html>Too Many Requests</html>, 30",
    "{}, 30",
    "'{\"retry_after\":null}', 30",
    "'{\"retry_after\":-5}', 30",
    "'{\"retry_after\":0}', 0",
    "'{\"retry_after\":\"12\"}', 12",
    "'{\"retry_after\":1.5}', 1",
    "'{\"retry_after\":999999999}', 3600"
  })
  void pausesSensiblyWhateverTheBodySays(String body, long seconds) {
    failure(ApiException.Busy.class, 429, body);

    assertThat(breaker.pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 404, 408, 421, 499, 500, 501, 502, 503, 504, 520, 522, 599})
  void whatDoesNotSpeakKommosLanguageIsNoAnswer(int status) {
    failure(ApiException.NoAnswer.class, status, Samples.text("error-504.html"));

    assertThat(api.requests()).isEqualTo(1);
    assertThat(breaker.refusals).isEmpty();
  }

  @Test
  void troubleInsideKommoIsNoAnswer() {
    assertThat(failure(ApiException.NoAnswer.class, 500, Samples.text("error-500.json")))
        .hasMessage("GET /api/v4/leads/1: no answer (status 500)");
  }

  @Test
  void noMessageQuotesTheBody() {
    var rejected =
        failure(
            ApiException.Rejected.class, 400, Samples.text("patch-lead-400-unknown-field.json"));

    assertThat(rejected).hasMessage("GET /api/v4/leads/1: rejected with 400 [NotSupportedChoice]");
  }
}
