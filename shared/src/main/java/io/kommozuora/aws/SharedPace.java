package io.kommozuora.aws;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Pace;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

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
  private static final int TRIES = 20;

  private final DynamoDbClient dynamo;
  private final String table;
  private final String api;
  private final Duration longest;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Queue<Instant> reserved = new ConcurrentLinkedQueue<>();
  private volatile Timetable known = Timetable.EMPTY;

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
    this.dynamo = dynamo;
    this.table = table;
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
    Instant turn = turn(calls);
    Duration wait = Duration.between(clock.instant(), turn);
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
    for (int i = 0; i < calls; i++) {
      reserved.add(turn);
    }
  }

  @Override
  public void awaitTurn() {
    for (Instant turn = reserved.poll(); turn != null; turn = reserved.poll()) {
      if (turn.plus(TURN_LASTS).isAfter(clock.instant())) {
        return;
      }
    }
    reserve(1);
    reserved.poll();
  }

  @Override
  public void pause(Duration time) {
    stop(clock.instant().plus(time), "it asked for a pause");
  }

  @Override
  public void refused(Refusal refusal) {
    Duration time = refusal == Refusal.CREDENTIALS ? STOP_FOR_CREDENTIALS : STOP;
    log.error("{} refuses us: {}; all workers stop calling it for {}", api, refusal, time);
    stop(clock.instant().plus(time), "it refuses us: " + refusal);
  }

  private void stop(Instant until, String why) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key())
                .updateExpression("SET stoppedUntil = :until, stoppedWhy = :why ADD version :one")
                .expressionAttributeValues(
                    Map.of(
                        ":until", Item.value(until),
                        ":why", Item.value(why),
                        ":one", Item.value(1))));
  }

  private Instant turn(int calls) {
    Timetable table = known;
    if (table.stop(clock.instant()).isPresent()) {
      table = read();
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Instant now = clock.instant();
      checkStop(table, now);
      Instant turn = table.turn(calls, LIMIT, now);
      checkWait(turn, now);
      Timetable after = table.with(calls, turn, LIMIT);
      Optional<Timetable> conflict = replace(table, after);
      if (conflict.isEmpty()) {
        known = after;
        return turn;
      }
      table = conflict.get();
    }
    throw busy("its timetable is too contended", Duration.ofSeconds(1));
  }

  private void checkStop(Timetable table, Instant now) {
    Optional<Timetable.Stop> stop = table.stop(now);
    if (stop.isPresent()) {
      known = table;
      throw busy("stopped, " + stop.get().why(), Duration.between(now, stop.get().until()));
    }
  }

  private void checkWait(Instant turn, Instant now) {
    if (turn.isAfter(now.plus(longest))) {
      throw busy("many calls are waiting", Duration.between(now, turn));
    }
  }

  private ApiException.Busy busy(String why, Duration retryAfter) {
    return new ApiException.Busy(api, why, Optional.of(retryAfter));
  }

  /** The timetable another worker wrote in the meantime; empty when ours was written. */
  private Optional<Timetable> replace(Timetable before, Timetable after) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key())
                  .updateExpression("SET turns = :turns, version = :after")
                  .conditionExpression(
                      before.version() == 0 ? "attribute_not_exists(version)" : "version = :before")
                  .expressionAttributeValues(values(before, after))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(e.hasItem() ? Timetable.read(new Item(e.item())) : Timetable.EMPTY);
    }
  }

  private static Map<String, AttributeValue> values(Timetable before, Timetable after) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":turns", Item.value(after.turnsText()));
    values.put(":after", Item.value(after.version()));
    if (before.version() > 0) {
      values.put(":before", Item.value(before.version()));
    }
    return values;
  }

  private Timetable read() {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key()).consistentRead(true)).item();
    return item.isEmpty() ? Timetable.EMPTY : Timetable.read(new Item(item));
  }

  private Map<String, AttributeValue> key() {
    return Map.of("key", Item.value("pace#" + api));
  }
}
