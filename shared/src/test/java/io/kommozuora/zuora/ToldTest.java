package io.kommozuora.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.TenantTime;
import io.kommozuora.http.JsonHttp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ToldTest {
  private static final ZoneId TENANT = ZoneId.of("America/Los_Angeles");

  private static JsonNode field(String value) {
    try {
      return JsonHttp.JSON.readTree("{\"it\":" + value + "}");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "199, 199",
    "44.1, 44.1",
    "-2.10, -2.1",
    "0, 0",
    "1e3, 1000",
    "\"1234.50\", 1234.50",
    "\" -7 \", -7",
    "12345678901234.56, 12345678901234.56",
    "90071992547409.93, 90071992547409.93",
    "9007199254740993, 9007199254740993",
    "0.1, 0.1"
  })
  void readsAmountsExactly(String written, BigDecimal read) {
    assertThat(Told.number(field(written), "it"))
        .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "[]",
        "{}",
        "[199]",
        "\"\"",
        "\"$199.00\"",
        "\"199,00\"",
        "\"1,199.00\"",
        "\"199.00 USD\"",
        "\"NaN\"",
        "\"1e3\"",
        "\"１９９\"",
        "\"0x10\"",
        "\"199.\"",
        "\".5\"",
        "1e999999999",
        "1e-999999999",
        "1e400",
        "12345678901234567890"
      })
  void inventsNoAmount(String written) {
    assertThat(Told.number(field(written), "it")).isEmpty();
    assertThat(Told.money(field(written), "it", Optional.of(Currency.getInstance("USD"))))
        .isEmpty();
  }

  @Test
  void anAmountInNoCurrencyIsNone() {
    assertThat(Told.money(field("1"), "it", Optional.empty())).isEmpty();
    assertThat(Told.number(field("1"), "other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"usd\"", "\"$\"", "\"US\"", "840", "\"???\""})
  void knowsCurrenciesByTheirCodesOnly(String written) {
    assertThat(Told.currency(field(written), "it")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01",
    "2026-03-01 23:30:00, 2026-03-01",
    "2026-03-01T23:30:00-08:00, 2026-03-01"
  })
  void readsDays(String written, LocalDate day) {
    assertThat(Told.date(field("\"" + written + "\""), "it")).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 11:30:37, 2026-03-01T19:30:37Z",
    "2026-03-01T11:30:37, 2026-03-01T19:30:37Z",
    "2026-03-01T11:30:37-05:00, 2026-03-01T16:30:37Z",
    "2026-03-01T11:30:37+0100, 2026-03-01T10:30:37Z",
    "2026-03-01T11:30:37.250Z, 2026-03-01T11:30:37.250Z"
  })
  void readsTimes(String written, Instant moment) {
    TenantTime time = Told.time(field("\"" + written + "\""), "it").orElseThrow();

    assertThat(time.in(TENANT)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1772364637",
        "\"\"",
        "\"03/01/2026\"",
        "\"2026-02-30\"",
        "\"2026-3-1\"",
        "\"2026-13-01 00:00:00\"",
        "\"2026-03-01 25:00:00\"",
        "\"2026-03-01T00:00:00+99:00\""
      })
  void guessesNoDay(String written) {
    assertThat(Told.date(field(written), "it")).isEmpty();
    assertThat(Told.time(field(written), "it")).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Told.needed(field("\" \""), "it")).hasMessage("no it");
  }

  @ParameterizedTest
  @CsvSource({
    "'Insufficient\tfunds\r\n ', Insufficient funds",
    "'a\u0000b\u202Ec', a b c",
    "card 4111111111111111 declined, card …1111 declined",
    "4111 1111 1111 1111, …1111",
    "4111-1111-1111-1111., …1111.",
    "378282246310005 (amex), …0005 (amex)",
    "order 20260301 code 51, order 20260301 code 51"
  })
  void showsWhatAGatewaySaid(String said, String shown) {
    assertThat(GatewayText.words(said)).isEqualTo(shown);
  }

  @Test
  void aReferenceIsNoCard() {
    assertThat(GatewayText.line("4111111111111111\n")).isEqualTo("4111111111111111");
  }

  @Test
  void cutsWhatAGatewaySaidBetweenCharacters() {
    assertThat(GatewayText.words("🚀".repeat(200))).isEqualTo("🚀".repeat(200));
    assertThat(GatewayText.words("🚀".repeat(201))).isEqualTo("🚀".repeat(200) + "…");
  }
}
