package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Stops calls on their way in, so that a test can look at what happens meanwhile. */
public final class Gate implements Responder {
  private final Responder next;
  private final Deque<Stop> stops = new ArrayDeque<>();

  public Gate(Responder next) {
    this.next = next;
  }

  /** The next call with this method and path waits until the stop is released. */
  public Stop stopNext(String method, String path) {
    Stop stop = new Stop(new Target(method, path));
    synchronized (stops) {
      stops.add(stop);
    }
    return stop;
  }

  @Override
  public Reply answer(Call call) {
    stopFor(call).ifPresent(Stop::pass);
    return next.answer(call);
  }

  private Optional<Stop> stopFor(Call call) {
    synchronized (stops) {
      Optional<Stop> found =
          stops.stream().filter(stop -> stop.target().equals(Target.of(call))).findFirst();
      found.ifPresent(stops::remove);
      return found;
    }
  }
}
