package io.kommozuora.function;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many pieces of work at the same time, but never more at once than it has hands. */
public final class Crew {
  private final int hands;

  /** A crew of that many. */
  public Crew(int hands) {
    this.hands = hands;
  }

  /**
   * Does all the work and returns when it is over.
   *
   * @throws Error when a piece of work ended with one: nobody knows what it left undone
   */
  public void all(List<Runnable> work) {
    List<Future<?>> begun = new ArrayList<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory())) {
      work.forEach(piece -> begun.add(workers.submit(piece)));
    }
    begun.forEach(Crew::check);
  }

  private static void check(Future<?> over) {
    if (over.state() != Future.State.FAILED) {
      return;
    }
    switch (over.exceptionNow()) {
      case Error error -> throw error;
      case RuntimeException failure -> throw failure;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
