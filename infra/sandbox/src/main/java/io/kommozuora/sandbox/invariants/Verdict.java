package io.kommozuora.sandbox.invariants;

import java.util.List;

/** Whether a rule held: what was counted, and every breach in words. */
public record Verdict(String rule, String counted, List<String> breaches) {
  public Verdict {
    breaches = List.copyOf(breaches);
  }

  /** Whether nothing broke it. */
  public boolean holds() {
    return breaches.isEmpty();
  }
}
