package io.kommozuora.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTest {
  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  @ParameterizedTest
  @CsvSource({
    "199, USD, 199.00 USD",
    "44.1, USD, 44.10 USD",
    "1E+3, EUR, 1000.00 EUR",
    "0, EUR, 0.00 EUR",
    "-2.10, EUR, -2.10 EUR",
    "5000, JPY, 5000 JPY",
    "5000.00, JPY, 5000 JPY",
    "1.5, KWD, 1.500 KWD",
    "0.125, USD, 0.125 USD",
    "12345678901234.56, USD, 12345678901234.56 USD",
    "7, XXX, 7 XXX"
  })
  void hasTheCurrencysDigitsAndNeverFewerThanItHasItself(
      String amount, String currency, String shown) {
    assertThat(money(amount, currency)).hasToString(shown);
  }

  @Test
  void isTheSameHoweverItWasWritten() {
    assertThat(money("44.1", "USD")).isEqualTo(money("44.100", "USD"));
    assertThat(money("44.1", "USD")).isNotEqualTo(money("44.1", "CAD"));
    assertThat(money("44.1", "USD")).isNotEqualTo(money("44.11", "USD"));
  }

  @Test
  void aTimeIsOnTheTenantsClockUnlessItHasAnOffset() {
    LocalDateTime noon = LocalDateTime.parse("2026-03-01T12:00:00");
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(new TenantTime(noon, Optional.empty()).in(berlin))
        .isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
    assertThat(new TenantTime(noon, Optional.of(ZoneOffset.ofHours(-8))).in(berlin))
        .isEqualTo(Instant.parse("2026-03-01T20:00:00Z"));
  }
}
