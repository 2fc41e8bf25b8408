package io.kommozuora.kommowon.hook;

import io.kommozuora.deal.DealId;
import java.util.OptionalLong;

/** A deal that a hook names, and the stage the hook says it is in: a reason to look, not a fact. */
public record Hint(DealId deal, Action action, OptionalLong stage, OptionalLong pipeline) {
  /** Won has this stage id in every pipeline, says LeadModel in Kommo's own PHP SDK. */
  public static final long WON = 142;

  public Hint {
    if (!action.namesDeal()) {
      throw new IllegalArgumentException("an entry for %s names no deal".formatted(action));
    }
  }

  /** Whether the hook says the deal is won. */
  public boolean showsWon() {
    return stage.equals(OptionalLong.of(WON));
  }

  /** Whether the hook says the deal is in a stage other than Won; silence says neither. */
  public boolean showsOpen() {
    return stage.isPresent() && !showsWon();
  }
}
