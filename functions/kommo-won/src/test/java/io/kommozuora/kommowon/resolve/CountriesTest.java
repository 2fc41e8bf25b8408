package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "US, US",
    "us, US",
    "' de ', DE",
    "USA, US",
    "U.S.A., US",
    "u.s., US",
    "United States, US",
    "United States of America, US",
    "The United States of America, US",
    "Estados Unidos, US",
    "UK, GB",
    "U.K., GB",
    "United Kingdom, GB",
    "Great Britain, GB",
    "Scotland, GB",
    "DEU, DE",
    "Deutschland, DE",
    "Alemania, DE",
    "España, ES",
    "Espana, ES",
    "Brasil, BR",
    "MÉXICO, MX",
    "Turkey, TR",
    "Türkiye, TR",
    "Czech Republic, CZ",
    "Czechia, CZ",
    "The Netherlands, NL",
    "Holland, NL",
    "Hong Kong, HK",
    "South Korea, KR",
    "Ivory Coast, CI",
    "Cote d'Ivoire, CI",
    "Bosnia and Herzegovina, BA",
    "Россия, RU",
    "Georgia, GE",
  })
  void aCountryIsKnownByItsCodeAndItsNames(String text, String code) {
    assertThat(Countries.code(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ZZ", "EU", "Europe", "Atlantis", "Korea", "Congo", "1", "D"})
  void whatIsNoCountryOrSeveralIsNone(String text) {
    assertThat(Countries.code(text)).isEmpty();
  }

  @Test
  void everyCountryIsKnownByTheNamesOfAllLanguages() {
    for (String language : new String[] {"en", "es", "pt", "de", "fr", "it", "nl", "pl", "tr"}) {
      for (String code : Locale.getISOCountries()) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        if (name.equals("Congo")) continue;
        assertThat(Countries.code(name)).as("%s in %s", name, language).contains(code);
      }
    }
  }
}
