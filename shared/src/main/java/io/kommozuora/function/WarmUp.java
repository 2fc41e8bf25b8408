package io.kommozuora.function;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Does side by side, ahead of time, what the first deal would else have to wait for. What fails
 * here fails again when it is needed, and is dealt with there.
 */
public class WarmUp {
  private final List<Thread> steps = new ArrayList<>();

  /** Leaves everything to the first use. */
  public static WarmUp none() {
    return new WarmUp() {
      @Override
      public void with(String name, Runnable step) {}
    };
  }

  /** Starts a step. */
  public void with(String name, Runnable step) {
    steps.add(Thread.ofPlatform().name("warm-up " + name).start(() -> tried(name, step)));
  }

  private static void tried(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(WarmUp.class)
          .info("{} could not be warmed up: {}", name, e.getClass().getSimpleName());
    }
  }

  /** Returns when all steps are over. */
  public void await() {
    for (Thread step : steps) {
      try {
        step.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
