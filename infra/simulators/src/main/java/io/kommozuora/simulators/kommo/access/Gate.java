package io.kommozuora.simulators.kommo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts calls and turns callers away. */
public final class Gate {
  /** What the gate says to a call. */
  public enum Verdict {
    OPEN,
    TOO_MANY,
    BLOCKED
  }

  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final RateLimit limit;
  private final InstantSource time;
  private final Deque<Instant> passed = new ArrayDeque<>();
  private final Deque<Instant> refused = new ArrayDeque<>();
  private Instant blockedUntil = Instant.MIN;

  /** A gate with the limit. */
  public Gate(RateLimit limit, InstantSource time) {
    this.limit = limit;
    this.time = time;
  }

  /** Says how the next call fares, and counts it. */
  public synchronized Verdict next() {
    Instant now = time.instant();
    if (now.isBefore(blockedUntil)) {
      return Verdict.BLOCKED;
    }
    return limit.on() ? counted(now) : Verdict.OPEN;
  }

  /** Blocks every call, as repeated refusals do. */
  public synchronized void block() {
    blockedUntil = time.instant().plus(limit.block());
  }

  /** Ends the block and forgets what led to it. */
  public synchronized void lift() {
    blockedUntil = Instant.MIN;
    refused.clear();
    passed.clear();
  }

  /** The {@code retry_after} of a refusal. */
  public int retryAfter() {
    return limit.retryAfter();
  }

  private Verdict counted(Instant now) {
    forget(passed, now.minusSeconds(1));
    if (passed.size() < limit.perSecond()) {
      passed.add(now);
      return Verdict.OPEN;
    }
    forget(refused, now.minus(MEMORY));
    refused.add(now);
    if (refused.size() >= limit.refusals()) {
      block();
    }
    return Verdict.TOO_MANY;
  }

  private static void forget(Deque<Instant> moments, Instant until) {
    moments.removeIf(moment -> !moment.isAfter(until));
  }
}
