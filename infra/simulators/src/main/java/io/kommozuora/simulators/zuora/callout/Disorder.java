package io.kommozuora.simulators.zuora.callout;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** What goes wrong with the next callouts on demand. */
final class Disorder {
  private int lost;
  private int doubled;
  private int late;
  private Duration delay = Duration.ZERO;
  private int mangled;
  private UnaryOperator<String> change = UnaryOperator.identity();

  synchronized void lose(int next) {
    lost += next;
  }

  synchronized void repeat(int next) {
    doubled += next;
  }

  synchronized void delay(int next, Duration by) {
    late = next;
    delay = by;
  }

  synchronized void mangle(int next, UnaryOperator<String> bodies) {
    mangled = next;
    change = bodies;
  }

  /** How many copies of the next callout leave. */
  synchronized int copies() {
    if (lost > 0) {
      lost--;
      return 0;
    }
    if (doubled > 0) {
      doubled--;
      return 2;
    }
    return 1;
  }

  /** How much later the next callout leaves. */
  synchronized Duration lateness() {
    if (late == 0) {
      return Duration.ZERO;
    }
    late--;
    return delay;
  }

  /** The next callout as it leaves. */
  synchronized Callout mangled(Callout callout) {
    if (mangled == 0) {
      return callout;
    }
    mangled--;
    return callout.with(callout.message().withBody(change));
  }
}
