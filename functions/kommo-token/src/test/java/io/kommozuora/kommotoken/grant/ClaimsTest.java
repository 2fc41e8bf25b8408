package io.kommozuora.kommotoken.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimsTest {
  private static String jwt(String claims) {
    byte[] payload = claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".c2ln";
  }

  @Test
  void tellEndAndDomain() {
    Claims claims = Claims.of(jwt("{'exp':1795613216,'api_domain':'api-c.kommo.com'}"));

    assertThat(claims.expiry()).contains(Instant.parse("2026-11-25T13:26:56Z"));
    assertThat(claims.apiDomain()).contains("api-c.kommo.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{'exp':'soon','api_domain':null}",
        "{'exp':-1}",
        "{'exp':0}",
        "{'exp':9223372036854775807}",
        "{'exp':",
        ""
      })
  void whatIsNotThereIsNotMadeUp(String claims) {
    assertThat(Claims.of(jwt(claims)).expiry()).isEmpty();
    assertThat(Claims.of(jwt(claims)).apiDomain()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b", "a.%%%.c", "a.b.c.d", "opaque-token", "a.ÿ.c"})
  void aTokenOfAnotherKindTellsNothing(String token) {
    assertThat(Claims.of(token)).isEqualTo(Claims.of(""));
  }

  @Test
  void nothingGrantedIsPrinted() {
    assertThat(Pair.granted("access", "refresh")).hasToString("Pair[redacted]");
    assertThat(new Client("id", "secret", "https://example.test")).hasToString("Client[id]");
  }
}
