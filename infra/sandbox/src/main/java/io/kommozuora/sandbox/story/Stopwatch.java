package io.kommozuora.sandbox.story;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.sales.Deal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes the time of deals: from the last hook that matters to the note and the keys. */
final class Stopwatch {
  private final Sandbox sandbox;
  private final Map<Long, Instant> started = new HashMap<>();
  private final Map<Long, Instant> stopped = new HashMap<>();

  Stopwatch(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void start(Deal deal) {
    started.put(deal.id(), sandbox.now());
    stopped.remove(deal.id());
  }

  void stop(Deal deal) {
    stopped.putIfAbsent(deal.id(), sandbox.now());
  }

  /** The time that really passed, without that by which the clock was moved on. */
  Optional<Duration> took(Deal deal) {
    return Optional.ofNullable(stopped.get(deal.id()))
        .map(end -> sandbox.passed(started.getOrDefault(deal.id(), end), end));
  }
}
