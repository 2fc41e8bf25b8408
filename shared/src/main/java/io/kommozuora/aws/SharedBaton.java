package io.kommozuora.aws;

import io.kommozuora.token.Baton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A baton kept as one item; each instance stands for one process. */
public final class SharedBaton implements Baton {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<String, AttributeValue> key;
  private final InstantSource clock;
  private final String me = UUID.randomUUID().toString();

  /** The baton of that name. */
  public SharedBaton(DynamoDbClient dynamo, String table, String name, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.key = Map.of("key", Item.value("baton#" + name));
    this.clock = clock;
  }

  @Override
  public boolean take(Duration atMost) {
    Instant now = clock.instant();
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key)
                  .updateExpression("SET leaseOwner = :me, leaseUntil = :until")
                  .conditionExpression(
                      "attribute_not_exists(leaseOwner) OR leaseUntil < :now OR leaseOwner = :me")
                  .expressionAttributeValues(
                      Map.of(
                          ":me", Item.value(me),
                          ":until", Item.value(now.plus(atMost)),
                          ":now", Item.value(now))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public void giveBack() {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key)
                  .updateExpression("REMOVE leaseOwner, leaseUntil")
                  .conditionExpression("leaseOwner = :me")
                  .expressionAttributeValues(Map.of(":me", Item.value(me))));
    } catch (ConditionalCheckFailedException e) {
      // It expired, and another process has it.
    }
  }
}
