package io.kommozuora.sandbox.invariants;

import java.util.ArrayList;
import java.util.List;

/** Gathers the breaches of one rule. */
final class Breaches {
  private final String rule;
  private final List<String> found = new ArrayList<>();

  Breaches(String rule) {
    this.rule = rule;
  }

  void unless(boolean so, String breach) {
    if (!so) found.add(breach);
  }

  Verdict over(String counted) {
    return new Verdict(rule, counted, found);
  }
}
