package io.kommozuora.aws;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Pace;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One pace and one breaker for an API over all workers, kept in one item. Calls that belong
 * together take their turns together, so that pacing costs one write for several calls and no
 * waiting in between.
 */
public final class SharedPace implements Pace, Breaker {
  private static final Logger log = LoggerFactory.getLogger(SharedPace.class);
  // One call below Kommo's seven a second, and a window that forgives a call that leaves late.
  private static final Timetable.Limit LIMIT = new Timetable.Limit(6, Duration.ofMillis(1200));
  private static final Duration STOP = Duration.ofMinutes(15);
  private static final Duration STOP_FOR_CREDENTIALS = Duration.ofMinutes(2);
  // A turn that was not used for so long is not on the timetable's window any more.
  private static final Duration TURN_LASTS = Duration.ofMillis(800);
  private static final String LOST = "it must be connected again";
  // Of workers that ask at once one wins each time: enough for a few dozen.
  private static final int TRIES = 100;

  private final Timetables timetables;
  private final String api;
  private final Duration longest;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Queue<Instant> reserved = new ConcurrentLinkedQueue<>();
  private Timetable known = Timetable.EMPTY;

  /**
   * A pace that all workers share.
   *
   * @param longest a turn farther away than this is not waited for
   */
  public SharedPace(
      DynamoDbClient dynamo,
      String table,
      String api,
      Duration longest,
      InstantSource clock,
      Sleeper sleeper) {
    this.timetables = new Timetables(dynamo, table, api);
    this.api = api;
    this.longest = longest;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Waits until that many calls may be made by this process.
   *
   * @throws ApiException.Busy when the API is stopped, or the turn is too far away
   */
  public void reserve(int calls) {
    Instant turn = awaited(calls, longest);
    for (int i = 0; i < calls; i++) {
      reserved.add(turn);
    }
  }

  /** Reads the timetable ahead of time; false when the API may not be called now. */
  public synchronized boolean prepare() {
    known = timetables.read();
    return known.stop(clock.instant()).isEmpty();
  }

  @Override
  public void awaitTurn(Duration atMost) {
    if (!takeReserved()) {
      awaited(1, atMost.compareTo(longest) < 0 ? atMost : longest);
    }
  }

  private boolean takeReserved() {
    Instant tooOld = clock.instant().minus(TURN_LASTS);
    for (Instant turn = reserved.poll(); turn != null; turn = reserved.poll()) {
      if (turn.isAfter(tooOld)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void pause(Duration time) {
    stop(time, "it asked for a pause");
  }

  @Override
  public void refused(Refusal refusal) {
    Duration time = refusal == Refusal.CREDENTIALS ? STOP_FOR_CREDENTIALS : STOP;
    log.error("{} refuses us: {}; all workers stop calling it for {}", api, refusal, time);
    stop(time, refusal(refusal));
  }

  /** Stops all workers until a person has connected the API again, for that long at first. */
  public void disconnected(Duration time) {
    stop(time, LOST);
  }

  /** Lets all workers call again that were stopped because of our credentials. */
  public void connected() {
    timetables.resume(Set.of(LOST, refusal(Refusal.CREDENTIALS)));
  }

  private static String refusal(Refusal refusal) {
    return "it refuses us: " + refusal;
  }

  private void stop(Duration time, String why) {
    reserved.clear();
    timetables.stop(clock.instant().plus(time), why);
  }

  private Instant awaited(int calls, Duration within) {
    Instant turn = turn(calls, within);
    Duration wait = Duration.between(clock.instant(), turn);
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
    return turn;
  }

  // One at a time: the threads of one process need not fight each other for a turn.
  private synchronized Instant turn(int calls, Duration within) {
    if (known.stop(clock.instant()).isPresent()) {
      known = timetables.read();
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Instant turn = next(calls, within);
      Timetable after = known.with(calls, turn, LIMIT);
      Optional<Timetable> conflict = timetables.replace(known, after);
      known = conflict.orElse(after);
      if (conflict.isEmpty()) {
        return turn;
      }
    }
    throw busy("its timetable is too contended", Duration.ofSeconds(1));
  }

  private Instant next(int calls, Duration within) {
    Instant now = clock.instant();
    Optional<Timetable.Stop> stop = known.stop(now);
    if (stop.isPresent()) {
      throw busy("stopped, " + stop.get().why(), Duration.between(now, stop.get().until()));
    }
    Instant turn = known.turn(calls, LIMIT, now);
    if (turn.isAfter(now.plus(within))) {
      throw busy("many calls are waiting", Duration.between(now, turn));
    }
    return turn;
  }

  private ApiException.Busy busy(String why, Duration retryAfter) {
    return new ApiException.Busy(api, why, Optional.of(retryAfter));
  }
}
