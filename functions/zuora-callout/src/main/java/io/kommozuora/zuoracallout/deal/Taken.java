package io.kommozuora.zuoracallout.deal;

import io.kommozuora.deal.DealId;
import java.time.Duration;
import java.util.Set;

/** What became of a message. */
public sealed interface Taken {
  /** It says nothing to any deal. */
  Taken NOTHING = new In(Set.of(), true);

  /**
   * What it says is kept, and these deals are to be told; none where it says nothing to anybody, or
   * to nobody yet.
   *
   * @param again whether it was taken before, so that nothing else can have changed
   */
  record In(Set<DealId> deals, boolean again) implements Taken {
    public In {
      deals = Set.copyOf(deals);
    }
  }

  /** It is too early: the same once more after that time. */
  record Later(Duration delay) implements Taken {}
}
