package io.kommozuora.bench.callout;

import io.kommozuora.simulators.server.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calls an upstream got, in the order in which they came. */
record Traffic(List<Exchange> calls) {
  private static final int TOO_MANY = 429;
  private static final int BLOCKED = 403;

  Traffic {
    calls = calls.stream().sorted(Comparator.comparing(Exchange::at)).toList();
  }

  /** How many there were of each kind: ids in paths are no kind of their own. */
  Map<String, Long> kinds() {
    return calls.stream()
        .collect(Collectors.groupingBy(Traffic::kind, TreeMap::new, Collectors.counting()));
  }

  private static String kind(Exchange call) {
    String path = call.path().replaceAll("/([0-9a-f]{32}|[A-Z]+-[^/]+|\\d+)(?=/|$)", "/…");
    return call.method() + " " + path;
  }

  /** The most that came within any such time. */
  int most(Duration within) {
    Deque<Instant> last = new ArrayDeque<>();
    int most = 0;
    for (Exchange call : calls) {
      last.add(call.at());
      while (!last.element().isAfter(call.at().minus(within))) {
        last.remove();
      }
      most = Math.max(most, last.size());
    }
    return most;
  }

  long refusals() {
    return count(TOO_MANY);
  }

  long blocks() {
    return count(BLOCKED);
  }

  private long count(int status) {
    return calls.stream().filter(call -> call.status() == status).count();
  }

  Instant end() {
    return calls.getLast().at();
  }
}
