package io.kommozuora.simulators.kommo.hook;

/** What goes wrong with hooks on demand: the next ones are lost or sent twice. */
final class Disorder {
  private int lost;
  private int doubled;

  synchronized void lose(int next) {
    lost += next;
  }

  synchronized void repeat(int next) {
    doubled += next;
  }

  /** How many copies of the next hook leave. */
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
}
