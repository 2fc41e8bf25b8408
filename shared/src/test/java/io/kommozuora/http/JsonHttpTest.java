package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonHttpTest {
  private static final Verdict ANYTHING = answer -> {};

  private final ScriptedApi api = new ScriptedApi();
  private final VirtualTime time = new VirtualTime();
  private final JsonHttp http = api.client(ANYTHING);

  @AfterEach
  void close() {
    api.close();
  }

  private Request get(String path) {
    return http.request(path).get().build();
  }

  @Test
  void sendsAndReadsJson() {
    ObjectNode sent = JsonHttp.JSON.createObjectNode().put("name", "Zoë 🚀");
    api.answers(200, "{\"id\":7}");

    Answer answer = http.once(http.request("v1/orders").post(JsonHttp.body(sent)).build());

    Asked asked = api.asked();
    assertThat(asked.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(asked.body()).isEqualTo("{\"name\":\"Zoë 🚀\"}");
    assertThat(answer.body().path("id").asInt()).isEqualTo(7);
    assertThat(answer.call()).isEqualTo("POST /v1/orders");
  }

  @Test
  void namesTheCallWithoutItsQuery() {
    api.answers(204);

    Answer answer = http.once(get("api/v4/leads?filter[name]=secret"));

    assertThat(answer.call()).isEqualTo("GET /api/v4/leads");
    assertThat(api.asked().target()).contains("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<html><body>403 Forbidden</body></html>",
        "503 Service Unavailable",
        "null and void",
        "{\"cut\":",
        "\u0000\u0000\u0000\u0001"
      })
  void whatIsNoJsonIsMissing(String body) {
    api.answers(502, body);

    Answer answer = http.once(get("x"));

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.body().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"text\"", "[]"})
  void jsonThatIsNoObjectIsReadAsItIs(String body) {
    api.answers(200, body);

    assertThat(http.once(get("x")).body().toString()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/api/v4/leads/1",
        "//evil.example/api/v4/leads/1",
        "https:leads",
        "/api/v4/leads",
        "../api/v4/leads",
        "%2e%2e/admin",
        "v1/../../admin",
        "\\\\evil.example\\x"
      })
  void aPathCannotLeaveTheBase(String path) {
    var below =
        new JsonHttp(
            new OkHttpClient(), api.url("/kommo/"), ANYTHING, Retries.NONE, Duration.ofSeconds(1));

    assertThatThrownBy(() -> below.request(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherPortOrSchemeIsAnotherApi() {
    String host = api.url().host();

    assertThatThrownBy(() -> http.request("http://" + host + ":1/x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> http.request("https://" + host + ":" + api.url().port() + "/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kommo", "kommo/", "kommo//"})
  void slashesAtTheBaseDoNotMatter(String path) {
    var below =
        new JsonHttp(
            new OkHttpClient(), api.url("/" + path), ANYTHING, Retries.NONE, Duration.ofSeconds(1));

    assertThat(below.request("api/v4/leads").build().url().encodedPath())
        .isEqualTo("/kommo/api/v4/leads");
  }

  @Test
  void aSilentApiIsGivenUpAfterTheTimeout() {
    api.keepsSilent();
    JsonHttp hasty = api.client(ANYTHING, Retries.NONE, Duration.ofMillis(100));

    assertThatThrownBy(() -> hasty.once(get("x")))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessage("GET /x: no answer (InterruptedIOException)");
  }

  @Test
  void anAnswerThatTricklesInIsGivenUpAfterTheTimeout() {
    api.answers(
        new MockResponse.Builder().body("{\"id\":7}").throttleBody(1, 1, TimeUnit.MINUTES).build());
    JsonHttp hasty = api.client(ANYTHING, Retries.NONE, Duration.ofMillis(100));

    assertThatThrownBy(() -> hasty.once(get("x"))).isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void theDeadlineShortensTheTimeout() {
    api.keepsSilent();
    JsonHttp limited = http.within(Deadline.in(Duration.ofMillis(100), time));

    assertThatThrownBy(() -> limited.once(get("x"))).isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void nothingIsSentAfterTheDeadline() {
    JsonHttp limited = http.within(Deadline.in(Duration.ofSeconds(1), time));
    time.pass(Duration.ofSeconds(1));

    assertThatThrownBy(() -> limited.once(get("x")))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessage("GET /x: no answer (no time left to ask)");
    assertThat(api.requests()).isZero();
  }

  @Test
  void aDroppedLineIsNoAnswer() {
    api.dropsTheLine();

    assertThatThrownBy(() -> http.once(get("x"))).isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void aClosedPortIsNoAnswer() {
    Request request = get("x");
    api.close();

    assertThatThrownBy(() -> http.once(request)).isInstanceOf(ApiException.NoAnswer.class);
  }

  @Test
  void repeatsWithinTheDeadlineOnly() {
    Retry retry = Retries.times(3, Duration.ofSeconds(1), time);
    JsonHttp repeating = api.client(ANYTHING, retry, Duration.ofSeconds(10));
    api.dropsTheLine().answers(200, "{\"id\":7}").dropsTheLine();
    Deadline deadline = Deadline.in(Duration.ofMinutes(1), time);

    Answer answer = repeating.within(deadline).repeatably(get("x"));

    assertThat(answer.body().path("id").asInt()).isEqualTo(7);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
    assertThatThrownBy(() -> repeating.repeatably(get("x")))
        .isInstanceOf(ApiException.NoAnswer.class);
    assertThat(api.requests()).isEqualTo(3);
  }

  @Test
  void doesNotFollowARedirectWithTheToken() {
    api.answers(new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere").build());

    assertThat(http.once(get("x")).status()).isEqualTo(302);
    assertThat(api.requests()).isEqualTo(1);
  }
}
