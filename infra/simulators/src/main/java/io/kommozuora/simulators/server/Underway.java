package io.kommozuora.simulators.server;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has left and not arrived yet. */
public final class Underway {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition nothing = lock.newCondition();
  private int count;

  /** One message more leaves. */
  public void begin() {
    change(1);
  }

  /** One message has arrived, or never will. */
  public void end() {
    change(-1);
  }

  /** How many are on their way. */
  public int count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing is on its way. */
  public void awaitNothing() throws InterruptedException {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (count > 0) {
        if (left <= 0) {
          throw new IllegalStateException(count + " messages are still on their way");
        }
        left = nothing.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(int by) {
    lock.lock();
    try {
      count += by;
      if (count == 0) {
        nothing.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
