package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatesTest {
  @ParameterizedTest
  @CsvSource({
    "US, CA, CA",
    "US, ca, CA",
    "US, California, CA",
    "US, ' california ', CA",
    "US, US-CA, CA",
    "US, N.Y., NY",
    "US, New  York, NY",
    "US, D.C., DC",
    "US, 'Washington, DC', ",
    "US, Washington D.C., DC",
    "US, Washington, WA",
    "US, Puerto Rico, PR",
    "CA, ON, ON",
    "CA, Québec, QC",
    "CA, quebec, QC",
    "CA, CA-BC, BC",
    "CA, Newfoundland & Labrador, NL",
    "CA, P.E., PE",
    "US, calif., ",
    "US, Ontario, ",
    "US, CA-BC, ",
    "CA, California, ",
    "CA, CA, ",
    "DE, Bayern, ",
  })
  void aStateIsKnownByCodeAndNameInItsOwnCountryOnly(String country, String text, String code) {
    assertThat(States.code(country, text).orElse(null)).isEqualTo(code);
  }
}
