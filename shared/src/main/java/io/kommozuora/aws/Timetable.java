package io.kommozuora.aws;

import io.kommozuora.http.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** When which worker may call an API, and until when nobody may: one item for all workers. */
final class Timetable {
  private static final Logger log = LoggerFactory.getLogger(Timetable.class);
  private static final int TRIES = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final String api;
  private final Duration slot;
  private final InstantSource clock;

  /**
   * The API's timetable.
   *
   * @param slot the time each call takes
   */
  Timetable(DynamoDbClient dynamo, String table, String api, Duration slot, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.api = api;
    this.slot = slot;
    this.clock = clock;
  }

  /** The time that many calls take. */
  Duration cost(int calls) {
    return slot.multipliedBy(calls);
  }

  /**
   * Takes the next turn for that many calls.
   *
   * @throws ApiException.Busy when the API is stopped, or the turn is farther away than that
   */
  Instant turn(int calls, Duration longest) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Instant> turn = idle(calls, longest).or(() -> queued(calls));
      if (turn.isPresent()) {
        return turn.get();
      }
    }
    throw new ApiException.Busy(api, "its timetable is too contended", Optional.of(longest));
  }

  // Nobody is in front of us: our turn is now.
  private Optional<Instant> idle(int calls, Duration longest) {
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
      check(new Item(e.item()), now, longest);
      return Optional.empty();
    }
  }

  private void check(Item item, Instant now, Duration longest) {
    Instant stopped = item.time("stoppedUntil").orElse(Instant.MIN);
    if (stopped.isAfter(now)) {
      throw busy("stopped: " + item.text("stoppedWhy").orElse(""), now, stopped);
    }
    Instant turn = item.time("nextTurn").orElse(now);
    if (turn.isAfter(now.plus(longest))) {
      throw busy("many calls are waiting", now, turn);
    }
  }

  private ApiException busy(String why, Instant now, Instant until) {
    return new ApiException.Busy(api, why, Optional.of(Duration.between(now, until)));
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

  /** Stops the API for all workers; what it answered counts more than whether they can be told. */
  void stop(Instant until, String why) {
    try {
      extend(until, why);
    } catch (ConditionalCheckFailedException e) {
      // It is stopped for longer already.
    } catch (SdkException e) {
      log.error("The other workers could not be told to stop calling {}", api, e);
    }
  }

  private void extend(Instant until, String why) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key())
                .updateExpression("SET stoppedUntil = :until, stoppedWhy = :why")
                .conditionExpression("attribute_not_exists(stoppedUntil) OR stoppedUntil < :until")
                .expressionAttributeValues(
                    Map.of(":until", Item.value(until), ":why", Item.value(why))));
  }

  private Map<String, AttributeValue> key() {
    return Map.of("key", Item.value("pace#" + api));
  }
}
