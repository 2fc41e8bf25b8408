package io.kommozuora.simulators.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tasks that wait for a simulated instant. They run on the thread that brings the clock there, so
 * that what they begin has begun when {@link SimulatedTime#advance} returns; long work belongs on a
 * thread of its own.
 */
public final class Agenda implements AutoCloseable {
  private record Entry(Instant due, Runnable task) {}

  private final SimulatedTime time;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due));
  private final ScheduledThreadPoolExecutor alarm =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("agenda").factory());

  /** An agenda that follows the clock's ticks and jumps. */
  public Agenda(SimulatedTime time) {
    this.time = time;
    alarm.setRemoveOnCancelPolicy(true);
    alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    time.onAdvance(this::runDue);
  }

  /** Runs the task at the instant, at once when that has passed. */
  public void at(Instant due, Runnable task) {
    synchronized (this) {
      entries.add(new Entry(due, task));
    }
    runDue();
    wakeAt(due);
  }

  /** The tasks still waiting. */
  public synchronized int waiting() {
    return entries.size();
  }

  private void wakeAt(Instant due) {
    Duration wait = Duration.between(time.instant(), due);
    if (!wait.isNegative() && !wait.isZero() && !alarm.isShutdown()) {
      var _ = alarm.schedule(this::runDue, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
  }

  private void runDue() {
    for (var next = nextDue(); next.isPresent(); next = nextDue()) {
      next.get().task().run();
    }
  }

  private synchronized Optional<Entry> nextDue() {
    Entry first = entries.peek();
    if (first == null || first.due().isAfter(time.instant())) {
      return Optional.empty();
    }
    return Optional.of(entries.remove());
  }

  @Override
  public synchronized void close() {
    entries.clear();
    alarm.shutdownNow();
  }
}
