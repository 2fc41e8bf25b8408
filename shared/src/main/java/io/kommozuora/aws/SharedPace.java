package io.kommozuora.aws;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Pace;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One pace and one breaker for an API over all workers, kept in one item: each call takes a slot of
 * a common timetable. Work that makes several calls reserves their slots together and then makes
 * them as it likes, so that pacing costs one write per piece of work and no waiting in between.
 */
public final class SharedPace implements Pace, Breaker {
  private static final Logger log = LoggerFactory.getLogger(SharedPace.class);
  private static final Duration STOP = Duration.ofMinutes(15);
  private static final Duration STOP_FOR_CREDENTIALS = Duration.ofMinutes(2);
  // Slots kept for later would let many workers that waited for the same thing call all at once.
  private static final Duration LATE = Duration.ofSeconds(2);

  private final Timetable timetable;
  private final String api;
  private final Duration longest;
  private final InstantSource clock;
  private final Sleeper sleeper;

  /** Until when each reserved call may be made. */
  private final Queue<Instant> reserved = new ConcurrentLinkedQueue<>();

  /**
   * A pace that all workers share.
   *
   * @param slot the time each call takes on the common timetable
   * @param longest a turn farther away than this is not waited for
   */
  public SharedPace(
      DynamoDbClient dynamo,
      String table,
      String api,
      Duration slot,
      Duration longest,
      InstantSource clock,
      Sleeper sleeper) {
    this.timetable = new Timetable(dynamo, table, api, slot, clock);
    this.api = api;
    this.longest = longest;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Waits until that many calls may be made by this process; those not made soon are forfeited.
   *
   * @throws ApiException.Busy when the API is stopped, or the turn is too far away
   */
  public void reserve(int calls) {
    Instant turn = turn(calls, longest);
    Instant end = turn.plus(timetable.cost(calls)).plus(LATE);
    for (int i = 0; i < calls; i++) {
      reserved.add(end);
    }
  }

  @Override
  public void awaitTurn(Duration atMost) {
    if (!takeReserved()) {
      turn(1, atMost.compareTo(longest) < 0 ? atMost : longest);
    }
  }

  private boolean takeReserved() {
    Instant now = clock.instant();
    for (Instant end = reserved.poll(); end != null; end = reserved.poll()) {
      if (end.isAfter(now)) {
        return true;
      }
    }
    return false;
  }

  private Instant turn(int calls, Duration within) {
    Instant turn = timetable.turn(calls, within);
    Duration wait = Duration.between(clock.instant(), turn);
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
    return turn;
  }

  @Override
  public void pause(Duration time) {
    stop(time, "asked to pause");
  }

  @Override
  public void refused(Refusal refusal) {
    Duration time = refusal == Refusal.CREDENTIALS ? STOP_FOR_CREDENTIALS : STOP;
    log.error("{} refuses us: {}; all workers stop calling it for {}", api, refusal, time);
    stop(time, refusal.name());
  }

  private void stop(Duration time, String why) {
    reserved.clear();
    timetable.stop(clock.instant().plus(time), why);
  }
}
