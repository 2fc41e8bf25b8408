package io.kommozuora.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Where the timetable of an API lies for all workers. */
final class Timetables {
  private static final Logger log = LoggerFactory.getLogger(Timetables.class);

  private final DynamoDbClient dynamo;
  private final String table;
  private final String api;

  Timetables(DynamoDbClient dynamo, String table, String api) {
    this.dynamo = dynamo;
    this.table = table;
    this.api = api;
  }

  Timetable read() {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key()).consistentRead(true)).item();
    return item.isEmpty() ? Timetable.EMPTY : Timetable.read(new Item(item));
  }

  /** The timetable another worker wrote in the meantime; empty when ours was written. */
  Optional<Timetable> replace(Timetable before, Timetable after) {
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

  /** Stops all workers; what the API answered counts more than whether they can be told. */
  void stop(Instant until, String why) {
    try {
      extend(until, why);
    } catch (ConditionalCheckFailedException e) {
      // They are stopped for longer already.
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
                .updateExpression("SET stoppedUntil = :until, stoppedWhy = :why ADD version :one")
                .conditionExpression("attribute_not_exists(stoppedUntil) OR stoppedUntil < :until")
                .expressionAttributeValues(
                    Map.of(
                        ":until", Item.value(until),
                        ":why", Item.value(why),
                        ":one", Item.value(1))));
  }

  /** Ends the stop in force if it has one of these reasons. */
  void resume(Set<String> whys) {
    read().stopped().map(Timetable.Stop::why).filter(whys::contains).ifPresent(this::end);
  }

  private void end(String why) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key())
                  .updateExpression("REMOVE stoppedUntil, stoppedWhy ADD version :one")
                  .conditionExpression("stoppedWhy = :why")
                  .expressionAttributeValues(
                      Map.of(":why", Item.value(why), ":one", Item.value(1))));
    } catch (ConditionalCheckFailedException e) {
      // By now there is another stop, for another reason.
    }
  }

  private Map<String, AttributeValue> key() {
    return Map.of("key", Item.value("pace#" + api));
  }
}
