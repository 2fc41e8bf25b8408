package io.kommozuora.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldKeyTest {
  @Test
  void digitsAreAnId() {
    assertThat(FieldKey.of("900101")).isEqualTo(new FieldKey.Id(900101)).hasToString("900101");
    assertThat(FieldKey.of("PLAN_2")).isEqualTo(new FieldKey.Code("PLAN_2")).hasToString("PLAN_2");
  }

  @Test
  void namesAFieldByIdOrByExactCode() {
    assertThat(FieldKey.of("900101").names(900101, null)).isTrue();
    assertThat(FieldKey.of("900101").names(900102, "900101")).isFalse();
    assertThat(FieldKey.of("PLAN").names(900101, "PLAN")).isTrue();
    assertThat(FieldKey.of("PLAN").names(900101, "plan")).isFalse();
    assertThat(FieldKey.of("PLAN").names(900101, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Plan name", "PLAN-2", "0", "-5", "1234567890123456789"})
  void refusesWhatIsNeither(String text) {
    assertThatThrownBy(() -> FieldKey.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
