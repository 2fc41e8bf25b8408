package io.kommozuora.localaws.sqs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.elasticmq.util.NowProvider;

/** The queues' idea of now: the time of the clock, moved forward on demand. */
final class ShiftedNow extends NowProvider {
  private final Clock clock;
  private final AtomicLong ahead = new AtomicLong();

  ShiftedNow(Clock clock) {
    this.clock = clock;
  }

  void advance(Duration by) {
    ahead.addAndGet(by.toMillis());
  }

  @Override
  public long nowMillis() {
    return clock.millis() + ahead.get();
  }

  @Override
  public OffsetDateTime now() {
    return OffsetDateTime.ofInstant(Instant.ofEpochMilli(nowMillis()), ZoneOffset.UTC);
  }
}
