package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.ScriptedApi;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraVerdictTest {
  private final ScriptedApi api = new ScriptedApi();
  private final JsonHttp http = api.client(ZuoraClient.verdict());

  /** A category, the status it has from version 2024-05-20 on, and the failure it is for us. */
  record Row(String category, int status, Class<? extends ApiException> failure) {}

  private static Stream<Row> rows() {
    return Stream.of(
        new Row("10", 403, ApiException.Refused.class),
        new Row("11", 401, ApiException.Refused.class),
        new Row("20", 400, ApiException.Rejected.class),
        new Row("21", 400, ApiException.Rejected.class),
        new Row("22", 400, ApiException.Rejected.class),
        new Row("23", 400, ApiException.Rejected.class),
        new Row("27", 400, ApiException.Rejected.class),
        new Row("30", 400, ApiException.Rejected.class),
        new Row("40", 404, ApiException.Rejected.class),
        new Row("45", 405, ApiException.Rejected.class),
        new Row("45", 415, ApiException.Rejected.class),
        new Row("50", 409, ApiException.Busy.class),
        new Row("60", 500, ApiException.Busy.class),
        new Row("61", 500, ApiException.Busy.class),
        new Row("70", 429, ApiException.Busy.class),
        new Row("90", 400, ApiException.Rejected.class),
        new Row("99", 500, ApiException.Busy.class));
  }

  @AfterEach
  void close() {
    api.close();
  }

  private void call() {
    http.once(http.request("v1/orders").get().build());
  }

  private ApiException failure(int status, String body) {
    api.answers(status, body.replace('\'', '"'));
    return catchThrowableOfType(ApiException.class, this::call);
  }

  private static String reasons(String... codes) {
    String reasons =
        Stream.of(codes)
            .map("{'code':%s,'message':'秘密'}"::formatted)
            .reduce((one, other) -> one + "," + other)
            .orElse("");
    return "{'success':false,'processId':'A1','reasons':[" + reasons + "]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'success':true}",
        "{'success':true,'orderNumber':'O-1'}",
        "{'Success':true,'Id':'2c92'}",
        "{'data':[]}",
        "{'records':[],'done':true,'size':0}",
        "{'access_token':'x','expires_in':3598}"
      })
  void takesEverySuccess(String body) {
    api.answers(200, body.replace('\'', '"'));

    assertThatCode(this::call).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void knowsEachCategoryByItsStatus(Row row) {
    assertThat(failure(row.status(), reasons("534000" + row.category())))
        .isExactlyInstanceOf(row.failure());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void knowsEachCategoryInA200OfOldVersions(Row row) {
    assertThat(failure(200, reasons("534000" + row.category()))).isExactlyInstanceOf(row.failure());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void knowsACodeThatIsWrittenAsText(Row row) {
    assertThat(failure(row.status(), reasons("'534000" + row.category() + "'")))
        .isExactlyInstanceOf(row.failure());
  }

  @Test
  void knowsReasonsWithoutAFlag() {
    assertThat(failure(500, "{'reasons':[{'code':'53400061','message':'m'}],'requestId':'r'}"))
        .isExactlyInstanceOf(ApiException.Busy.class);
  }

  @Test
  void knowsTheErrorsOfObjectCalls() {
    var rejected =
        (ApiException.Rejected)
            failure(200, "{'Success':false,'Errors':[{'Code':'INVALID_VALUE','Message':'m'}]}");

    assertThat(rejected.reasons()).containsExactly(new Reason("INVALID_VALUE", "", "m"));
  }

  @Test
  void knowsTheFaultsOfQueries() {
    var rejected =
        (ApiException.Rejected)
            failure(400, "{'FaultCode':'INVALID_FIELD','FaultMessage':'no such field'}");

    assertThat(rejected.reasons())
        .containsExactly(new Reason("INVALID_FIELD", "", "no such field"));
  }

  @Test
  void keepsEveryReasonInItsOrder() {
    var rejected =
        (ApiException.Rejected) failure(400, reasons("53100022", "'53100021'", "53100320"));

    assertThat(rejected.reasons())
        .extracting(Reason::code)
        .containsExactly("53100022", "53100021", "53100320");
    assertThat(rejected)
        .hasMessage("GET /v1/orders: rejected with 400 [53100022, 53100021, 53100320]");
  }

  @ParameterizedTest
  @CsvSource({"53100050,53100020", "53100020,53100050", "53100061,53100030", "53100010,53100020"})
  void aReasonThatNoRepeatMendsDecides(String one, String other) {
    assertThat(failure(400, reasons(one, other))).isExactlyInstanceOf(ApiException.Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({"53100050,53100010,FORBIDDEN", "53100011,53100061,CREDENTIALS"})
  void aRefusalOutweighsALock(String one, String other, Refusal refusal) {
    var refused = (ApiException.Refused) failure(400, reasons(one, other));

    assertThat(refused.refusal()).isEqualTo(refusal);
  }

  @Test
  void aCodeThatBeginsWithNineIsAboutTheCredentials() {
    var refused = (ApiException.Refused) failure(401, reasons("90000011"));

    assertThat(refused.refusal()).isEqualTo(Refusal.CREDENTIALS);
  }

  @ParameterizedTest
  @CsvSource({"401, CREDENTIALS", "403, FORBIDDEN"})
  void aRefusalMayHaveNoCode(int status, Refusal refusal) {
    var refused = (ApiException.Refused) failure(status, "{'message':'Unauthorized'}");

    assertThat(refused.refusal()).isEqualTo(refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>404 Not Found</html>",
        "{'message':'no Route matched'}",
        "{'code':'404','message':'x'}"
      })
  void a404WithoutAReasonDoesNotSayThatAThingDoesNotExist(String body) {
    assertThat(failure(404, body)).isExactlyInstanceOf(ApiException.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 408, 409, 500, 502, 503, 504, 524})
  void aGatewayDoesNotKnowWhatBecameOfTheCall(int status) {
    assertThat(failure(status, "<html>Gateway</html>"))
        .isExactlyInstanceOf(ApiException.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 422})
  void aRefusedKeyIsARejectionWithoutReasons(int status) {
    var rejected =
        (ApiException.Rejected) failure(status, "{'message':'Idempotency-Key cannot be used'}");

    assertThat(rejected.reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "<html></html>",
        "{'success':false}",
        "{'success':null}",
        "{'success':false,'reasons':[]}"
      })
  void a200ThatSaysNothingIsNoAnswer(String body) {
    assertThat(failure(200, body)).isExactlyInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void aSuccessWithAFailedStatusIsNone() {
    assertThat(failure(500, "{'success':true}")).isExactlyInstanceOf(ApiException.NoAnswer.class);
  }

  private Duration wait(String body, String... headers) {
    MockResponse.Builder answer = new MockResponse.Builder().code(429).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      answer.addHeader(headers[i], headers[i + 1]);
    }
    api.answers(answer.build());
    return catchThrowableOfType(ApiException.Busy.class, this::call)
        .retryAfter()
        .orElse(Duration.ZERO);
  }

  @Test
  void tellsHowLongToWait() {
    String body = reasons("53400070").replace('\'', '"');

    assertThat(wait(body, "Retry-After", "7", "ratelimit-reset", "30"))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(wait(body, "ratelimit-reset", "30")).isEqualTo(Duration.ofSeconds(30));
    assertThat(wait("", "Retry-After", "9")).isEqualTo(Duration.ofSeconds(9));
    assertThat(wait("")).isEqualTo(Duration.ZERO);
  }

  @Test
  void waitsForANewCountOnlyWhenThereWereTooManyRequests() {
    String locked = reasons("53400050").replace('\'', '"');

    assertThat(wait(locked, "ratelimit-reset", "30")).isEqualTo(Duration.ZERO);
    assertThat(wait(locked, "Retry-After", "7", "ratelimit-reset", "30"))
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void noMessageQuotesWhatZuoraSaid() {
    assertThat(failure(400, reasons("53100020")).getMessage()).doesNotContain("秘密");
    assertThat(failure(200, reasons("53100050")).getMessage()).doesNotContain("秘密");
  }
}
