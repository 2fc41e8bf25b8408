package io.kommozuora.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps by it or pushes it. */
public final class VirtualTime implements InstantSource, Sleeper {
  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T10:15:30Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    sleeps.add(time);
    now = now.plus(time);
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
