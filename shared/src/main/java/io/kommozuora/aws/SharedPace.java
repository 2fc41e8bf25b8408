package io.kommozuora.aws;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Pace;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * One pace and one breaker for an API over all workers, kept in one item: each call takes a slot of
 * a common timetable. Work that makes several calls reserves their slots together and then makes
 * them as it likes, so that pacing costs one write per piece of work and no waiting in between.
 */
public final class SharedPace implements Pace, Breaker {
  private static final Logger log = LoggerFactory.getLogger(SharedPace.class);
  private static final Duration STOP = Duration.ofMinutes(15);
  private static final Duration STOP_FOR_CREDENTIALS = Duration.ofMinutes(2);
  private static final int TRIES = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final String api;
  private final Duration slot;
  private final Duration longest;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final AtomicInteger reserved = new AtomicInteger();

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
    this.dynamo = dynamo;
    this.table = table;
    this.api = api;
    this.slot = slot;
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
    Duration wait = Duration.between(clock.instant(), turn(calls));
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
    reserved.addAndGet(calls);
  }

  /** Gives back reserved calls that were not made, for this process's next work. */
  public void settle(int calls) {
    reserved.updateAndGet(left -> Math.max(0, Math.min(left, calls)));
  }

  @Override
  public void awaitTurn() {
    if (reserved.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      reserve(1);
      reserved.decrementAndGet();
    }
  }

  @Override
  public void pause(Duration time) {
    stop(clock.instant().plus(time), "asked to pause");
  }

  @Override
  public void refused(Refusal refusal) {
    Duration time = refusal == Refusal.CREDENTIALS ? STOP_FOR_CREDENTIALS : STOP;
    log.error("{} refuses us: {}; all workers stop calling it for {}", api, refusal, time);
    stop(clock.instant().plus(time), refusal.name());
  }

  private void stop(Instant until, String why) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key())
                .updateExpression("SET stoppedUntil = :until, stoppedWhy = :why")
                .expressionAttributeValues(
                    Map.of(":until", Item.value(until), ":why", Item.value(why))));
  }

  private Instant turn(int calls) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Instant> turn = idle(calls).or(() -> queued(calls));
      if (turn.isPresent()) {
        return turn.get();
      }
    }
    throw new ApiException.Busy(api, "its timetable is too contended", Optional.of(longest));
  }

  private Duration cost(int calls) {
    return slot.multipliedBy(calls);
  }

  // Nobody is in front of us: our turn is now.
  private Optional<Instant> idle(int calls) {
    Instant now = clock.instant();
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key())
                  .updateExpression("SET nextTurn = :after")
                  .conditionExpression(
                      "(attribute_not_exists(nextTurn) OR nextTurn <= :now)"
                          + " AND (attribute_not_exists(stoppedUntil) OR stoppedUntil <= :now)")
                  .expressionAttributeValues(
                      Map.of(":after", Item.value(now.plus(cost(calls))), ":now", Item.value(now)))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.of(now);
    } catch (ConditionalCheckFailedException e) {
      checkStop(new Item(e.item()), now);
      return Optional.empty();
    }
  }

  private void checkStop(Item item, Instant now) {
    Instant stopped = item.time("stoppedUntil").orElse(Instant.MIN);
    if (stopped.isAfter(now)) {
      String why = item.text("stoppedWhy").orElse("");
      throw new ApiException.Busy(
          api, "stopped: " + why, Optional.of(Duration.between(now, stopped)));
    }
    Instant turn = item.time("nextTurn").orElse(now);
    if (turn.isAfter(now.plus(longest))) {
      throw new ApiException.Busy(
          api, "many calls are waiting", Optional.of(Duration.between(now, turn)));
    }
  }

  // Others are in front of us: our turn comes after theirs.
  private Optional<Instant> queued(int calls) {
    Instant now = clock.instant();
    try {
      Map<String, AttributeValue> item =
          dynamo
              .updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(key())
                          .updateExpression("SET nextTurn = nextTurn + :cost")
                          .conditionExpression("nextTurn > :now")
                          .expressionAttributeValues(
                              Map.of(
                                  ":cost", Item.value(cost(calls).toMillis()),
                                  ":now", Item.value(now)))
                          .returnValues(ReturnValue.UPDATED_NEW))
              .attributes();
      return new Item(item).time("nextTurn").map(end -> end.minus(cost(calls)));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  private Map<String, AttributeValue> key() {
    return Map.of("key", Item.value("pace#" + api));
  }
}
