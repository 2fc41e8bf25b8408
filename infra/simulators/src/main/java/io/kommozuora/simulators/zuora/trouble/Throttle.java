package io.kommozuora.simulators.zuora.trouble;

import io.kommozuora.simulators.server.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls for each minute and refuses those beyond the limits, or on demand. */
public final class Throttle {
  private final InstantSource clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private final AtomicInteger demanded = new AtomicInteger();
  private volatile Limits limits = Limits.PRODUCTION;
  private volatile RateHeaders headers = RateHeaders.RETRY_AFTER;
  private volatile boolean remembered;
  private Instant minute = Instant.MIN;

  public Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /** The next so many API calls are too many. */
  public void refuse(int times, RateHeaders form) {
    headers = form;
    demanded.set(times);
  }

  public void limits(Limits others) {
    limits = others;
  }

  public Limits limits() {
    return limits;
  }

  public RateHeaders headers() {
    return headers;
  }

  /** Whether a 429 is kept for its idempotency key, which nobody has confirmed. */
  public void remembered(boolean value) {
    remembered = value;
  }

  boolean remembered() {
    return remembered;
  }

  /** The limit the call exceeds, if it does; the call counts either way. */
  synchronized Optional<Integer> exceeded(Call call) {
    startMinute();
    boolean login = call.path().equals("/oauth/token");
    int limit = login ? limits.loginsPerCaller() : limits.callsPerMinute();
    int count = counts.merge(login ? "logins" : "calls", 1, Integer::sum);
    boolean demand = !login && demanded.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    return demand || count > limit ? Optional.of(limit) : Optional.empty();
  }

  public synchronized int remaining() {
    startMinute();
    return Math.max(0, limits.callsPerMinute() - counts.getOrDefault("calls", 0));
  }

  public long secondsToReset() {
    return 60 - Math.floorMod(clock.instant().getEpochSecond(), 60L);
  }

  private void startMinute() {
    Instant now = clock.instant();
    Instant started =
        now.minusSeconds(Math.floorMod(now.getEpochSecond(), 60L)).minusNanos(now.getNano());
    if (started.isAfter(minute)) {
      minute = started;
      counts.clear();
    }
  }

  /** How much a tenant may ask of Zuora. */
  public record Limits(
      int callsPerMinute, int loginsPerCaller, int concurrent, int concurrentHigh) {
    public static final Limits PRODUCTION = new Limits(50_000, 100, 40, 200);
  }
}
