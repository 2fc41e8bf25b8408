package io.kommozuora.simulators.kommo.hook;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has left and not arrived yet. */
final class Underway {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition nothing = lock.newCondition();
  private int count;

  void begin() {
    change(1);
  }

  void end() {
    change(-1);
  }

  int count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  void awaitNothing() throws InterruptedException {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (count > 0) {
        if (left <= 0) {
          throw new IllegalStateException(count + " hooks are still on their way");
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
