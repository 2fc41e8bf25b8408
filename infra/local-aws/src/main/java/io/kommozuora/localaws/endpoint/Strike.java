package io.kommozuora.localaws.endpoint;

import java.util.concurrent.atomic.AtomicInteger;

/** Does its harm once, at the nth call of that name. */
final class Strike {
  private final String name;
  private final Moment moment;
  private final Runnable harm;
  private final AtomicInteger left;

  Strike(String name, int nth, Moment moment, Runnable harm) {
    if (nth < 1) throw new IllegalArgumentException("the first call is number 1, not " + nth);

    this.name = name;
    this.moment = moment;
    this.harm = harm;
    this.left = new AtomicInteger(nth);
  }

  /** Counts the call, and tells whether it is the one to spoil. */
  boolean meets(Call call, Moment now) {
    boolean meant = now == moment && (name.equals("*") || name.equals(call.name()));
    return meant && left.decrementAndGet() == 0;
  }

  void strike() {
    harm.run();
  }
}
