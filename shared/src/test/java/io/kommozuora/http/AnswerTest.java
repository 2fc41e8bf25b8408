package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {
  private static Answer answer(Headers headers) {
    return new Answer("GET /x", 429, headers, JsonHttp.JSON.missingNode());
  }

  @Test
  void readsSeconds() {
    assertThat(answer(Headers.of("Retry-After", "300")).seconds("retry-after"))
        .contains(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", "9999999"})
  void whatIsNoNumberOfSecondsCountsAsAbsent(String value) {
    assertThat(answer(Headers.of("Retry-After", value)).seconds("Retry-After")).isEmpty();
  }

  @Test
  void anAbsentHeaderIsAbsent() {
    assertThat(answer(Headers.of()).seconds("Retry-After")).isEmpty();
  }
}
