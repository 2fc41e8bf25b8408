package io.kommozuora.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
  static Stream<LongFunction<Object>> ids() {
    return Stream.of(DealId::new, ContactId::new, CompanyId::new, TaskId::new, FieldKey.Id::new);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void arePositive(LongFunction<Object> id) {
    assertThatThrownBy(() -> id.apply(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> id.apply(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(id.apply(Long.MAX_VALUE)).hasToString("9223372036854775807");
  }

  @Test
  void aUserMayBeARobot() {
    assertThat(new UserId(0)).hasToString("0");
    assertThatThrownBy(() -> new UserId(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "ä", "a.b"})
  void aPlansNameIsPlain(String name) {
    assertThatThrownBy(() -> new PlanKey(name)).hasMessageContaining("is no plan's name");
  }

  @Test
  void aPlansNameHasUpToFiftyCharacters() {
    assertThat(new PlanKey("a".repeat(50))).hasToString("a".repeat(50));
    assertThatThrownBy(() -> new PlanKey("a".repeat(51)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
