package io.kommozuora.kommowon;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does side by side, ahead of time, what the first deal would else have to wait for. What fails
 * here fails again when it is needed, and is dealt with there.
 */
final class WarmUp {
  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

  private final List<Thread> steps = new ArrayList<>();

  WarmUp with(String name, Runnable step) {
    steps.add(Thread.ofPlatform().name("warm-up " + name).start(() -> tried(name, step)));
    return this;
  }

  private static void tried(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log.info("{} could not be warmed up: {}", name, e.getClass().getSimpleName());
    }
  }

  void run() {
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
