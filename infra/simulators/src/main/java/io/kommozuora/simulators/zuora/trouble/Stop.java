package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Target;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where one call waits for its release. */
public final class Stop implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Target target;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  Stop(Target target) {
    this.target = target;
  }

  Target target() {
    return target;
  }

  /** Returns when the call has come; fails when it does not. */
  public void awaitArrival() {
    await(arrived);
  }

  public void release() {
    released.countDown();
  }

  @Override
  public void close() {
    release();
  }

  void pass() {
    arrived.countDown();
    await(released);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Waited too long at a stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
