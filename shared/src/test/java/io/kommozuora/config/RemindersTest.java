package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemindersTest {
  private static final Reminders USUAL = new Reminders(List.of(90, 60, 30), 30);

  private static Reminders written(String yaml) {
    return Example.minimal().with("zuora.reminders", yaml).load().zuora().reminders();
  }

  @Test
  void areUsuallyThree() {
    assertThat(Example.minimal().load().zuora().reminders()).isEqualTo(USUAL);
  }

  @Test
  void standInTheOrderTheyFallDue() {
    assertThat(written("{days: [30, 120, 7], noticeDays: 0}"))
        .isEqualTo(new Reminders(List.of(120, 30, 7), 0));
    assertThat(written("{days: [30, 120, 7]}").days()).containsExactly(120, 30, 7);
  }

  @Test
  void mayBeNone() {
    Reminders none = written("{days: []}");

    assertThat(none.days()).isEmpty();
    assertThat(none.rung(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "90, 90", "89, 90", "61, 90", "60, 60", "59, 60", "31, 60", "30, 30", "29, 30", "1, 30", "0, 30"
  })
  void theRungIsTheSmallestThatIsNotPassed(int daysLeft, int rung) {
    assertThat(USUAL.rung(daysLeft)).isEqualTo(OptionalInt.of(rung));
  }

  @ParameterizedTest
  @ValueSource(ints = {91, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
  void thereIsNoRungBeforeTheFirstAndAfterTheEnd(int daysLeft) {
    assertThat(USUAL.rung(daysLeft)).isEmpty();
  }

  @Test
  void countBackFromTheEnd() {
    assertThatThrownBy(() -> new Reminders(List.of(30, 0), 30))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reminders(List.of(30), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
