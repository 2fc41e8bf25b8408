package io.kommozuora.kommowon.hook;

import static io.kommozuora.kommowon.hook.Hooks.hint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HintTest {
  @Test
  void stage142ShowsWonInEveryPipeline() {
    Hint hint = hint(5, Action.STATUS, 142, 8800222);

    assertThat(hint.showsWon()).isTrue();
    assertThat(hint.showsOpen()).isFalse();
  }

  @Test
  void anotherStageShowsOpen() {
    Hint hint = hint(5, Action.STATUS, 143, 8800111);

    assertThat(hint.showsWon()).isFalse();
    assertThat(hint.showsOpen()).isTrue();
  }

  @Test
  void silenceAboutTheStageShowsNeither() {
    Hint hint = hint(5, Action.UPDATE);

    assertThat(hint.showsWon()).isFalse();
    assertThat(hint.showsOpen()).isFalse();
  }

  @Test
  void noteNamesNoDeal() {
    assertThatThrownBy(() -> hint(5, Action.NOTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an entry for NOTE names no deal");
  }
}
