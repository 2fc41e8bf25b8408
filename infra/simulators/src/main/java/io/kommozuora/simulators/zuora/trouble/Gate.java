package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Handler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Stops calls on their way in, so that a test can look at what happens meanwhile. */
public final class Gate implements Handler {
  private final Handler next;
  private final Deque<Stop> stops = new ArrayDeque<>();

  public Gate(Handler next) {
    this.next = next;
  }

  /** The next call with this method and path waits until the stop is released. */
  public Stop stopNext(String method, String path) {
    Stop stop = new Stop(method + " " + path);
    synchronized (stops) {
      stops.add(stop);
    }
    return stop;
  }

  @Override
  public Answer answer(Call call) {
    stopFor(call).ifPresent(Stop::pass);
    return next.answer(call);
  }

  private Optional<Stop> stopFor(Call call) {
    synchronized (stops) {
      Optional<Stop> found =
          stops.stream().filter(stop -> stop.target().equals(call.target())).findFirst();
      found.ifPresent(stops::remove);
      return found;
    }
  }
}
