package io.kommozuora.sandbox.story;

import io.kommozuora.sandbox.Patience;
import io.kommozuora.sandbox.Sandbox;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets time pass: really, while there is work, and by the clock where all work was put off. */
final class Clockwork {
  private static final Patience GLANCE = new Patience(Duration.ofSeconds(3));
  private static final int GLANCES = 12;
  private static final Duration STEP = Duration.ofSeconds(5);

  private final Sandbox sandbox;
  private final Table table;

  Clockwork(Sandbox sandbox, Table table) {
    this.sandbox = sandbox;
    this.table = table;
  }

  void await(String what, BooleanSupplier so) {
    Duration step = STEP;
    for (int glance = 0; glance < GLANCES; glance++) {
      if (GLANCE.until(so)) return;
      if (sandbox.postponed()) {
        moveOn(step);
        step = step.multipliedBy(2);
      }
    }
    throw new Stalled(what);
  }

  void moveOn(Duration by) {
    sandbox.moveOn(by);
    table.note("(time moved on by %s)".formatted(words(by)));
  }

  private static String words(Duration by) {
    if (by.toDays() > 1) return by.toDays() + " days";
    return by.toSecondsPart() == 0 ? by.toMinutes() + " min" : by.toSeconds() + " s";
  }
}
