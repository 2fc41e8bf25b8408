package io.kommozuora.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TermTest {
  @Test
  void readsEveryUnit() {
    assertThat(Term.of("30 days")).isEqualTo(new Term.Termed(30, PeriodType.DAY));
    assertThat(Term.of("2 weeks")).isEqualTo(new Term.Termed(2, PeriodType.WEEK));
    assertThat(Term.of("12 months")).isEqualTo(new Term.Termed(12, PeriodType.MONTH));
    assertThat(Term.of("1 Year")).isEqualTo(new Term.Termed(1, PeriodType.YEAR));
    assertThat(Term.of("Evergreen")).isEqualTo(new Term.Evergreen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 month", "36 months", "1 day", "evergreen"})
  void isWrittenAsItIsRead(String text) {
    assertThat(Term.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 mounths", "12", "0 months", "-1 months", "months", "99999 days", ""})
  void saysHowATermIsWritten(String text) {
    assertThatThrownBy(() -> Term.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no term; write e.g. \"12 months\", \"1 year\" or \"evergreen\"", text);
  }
}
