package io.kommozuora.simulators.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests and people move forward; between the moves it ticks, unless stopped. */
public final class SimulatedTime implements InstantSource {
  private final InstantSource ticks;
  private final AtomicReference<Duration> ahead;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private SimulatedTime(InstantSource ticks, Duration ahead) {
    this.ticks = ticks;
    this.ahead = new AtomicReference<>(ahead);
  }

  /** Starts now and ticks with real time. */
  public static SimulatedTime real() {
    return new SimulatedTime(InstantSource.system(), Duration.ZERO);
  }

  /** Starts at the instant and ticks with real time. */
  public static SimulatedTime from(Instant start) {
    InstantSource system = InstantSource.system();
    return new SimulatedTime(system, Duration.between(system.instant(), start));
  }

  /** Stands at the instant and moves only when told to. */
  public static SimulatedTime stoppedAt(Instant instant) {
    return new SimulatedTime(InstantSource.fixed(instant), Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return ticks.instant().plus(ahead.get());
  }

  /** Moves the clock forward and tells the listeners, on the calling thread. */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not run back: " + step);
    }
    ahead.accumulateAndGet(step, Duration::plus);
    listeners.forEach(Runnable::run);
  }

  /** Calls the listener after each {@link #advance}. */
  public void onAdvance(Runnable listener) {
    listeners.add(listener);
  }
}
