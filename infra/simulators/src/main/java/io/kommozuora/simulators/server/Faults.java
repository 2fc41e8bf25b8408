package io.kommozuora.simulators.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The failures to come, in the order they were asked for. */
public final class Faults {
  private static final class Pending {
    private final Fault fault;
    private int seen;

    Pending(Fault fault) {
      this.fault = fault;
    }

    boolean strikes() {
      seen++;
      return seen > fault.skip();
    }

    boolean spent() {
      return seen >= fault.skip() + fault.times();
    }
  }

  private final List<Pending> pending = new ArrayList<>();

  /** Adds a fault. */
  public synchronized void add(Fault fault) {
    pending.add(new Pending(fault));
  }

  /** Forgets all faults. */
  public synchronized void clear() {
    pending.clear();
  }

  synchronized Optional<Effect> strike(String method, String path) {
    Optional<Effect> effect =
        pending.stream()
            .filter(p -> p.fault.fits(method, path))
            .filter(Pending::strikes)
            .findFirst()
            .map(p -> p.fault.effect());
    pending.removeIf(Pending::spent);
    return effect;
  }
}
