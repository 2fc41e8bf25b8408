package io.kommozuora.kommowon.hook;

import static io.kommozuora.kommowon.hook.Hooks.anonymous;
import static io.kommozuora.kommowon.hook.Hooks.hint;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HookTest {
  @Test
  void hookNamesADeal() {
    assertThatThrownBy(() -> anonymous(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a hook names a deal");
  }

  @Test
  void brokenEntriesAreCountedFromZero() {
    assertThatThrownBy(() -> anonymous(-1, hint(5, Action.ADD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("broken is a count, not -1");
  }
}
