package io.kommozuora.kommowon.hook;

import io.kommozuora.deal.DealId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The hooks that tests expect. */
final class Hooks {
  private Hooks() {}

  static Hint hint(long deal, Action action, long stage, long pipeline) {
    return new Hint(new DealId(deal), action, OptionalLong.of(stage), OptionalLong.of(pipeline));
  }

  /** A hint whose entry named neither stage nor pipeline. */
  static Hint hint(long deal, Action action) {
    return new Hint(new DealId(deal), action, OptionalLong.empty(), OptionalLong.empty());
  }

  /** A hook from the account of the samples. */
  static Hook hook(Hint... hints) {
    return new Hook(OptionalLong.of(34567890), Optional.of("acmecloud-demo"), List.of(hints), 0);
  }

  /** A hook without an account block. */
  static Hook anonymous(int broken, Hint... hints) {
    return new Hook(OptionalLong.empty(), Optional.empty(), List.of(hints), broken);
  }
}
