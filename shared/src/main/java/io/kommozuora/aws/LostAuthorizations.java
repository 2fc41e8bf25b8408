package io.kommozuora.aws;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What is known of an API that does not let us in any more, in one item. */
public final class LostAuthorizations {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<String, AttributeValue> key;

  /** What is known of that API. */
  public LostAuthorizations(DynamoDbClient dynamo, String table, String api) {
    this.dynamo = dynamo;
    this.table = table;
    this.key = Map.of("key", Item.value("authorization#" + api));
  }

  /**
   * Notes that these credentials are good for nothing any more.
   *
   * @return whether that is news
   */
  public boolean lose(String credentials, String why, Instant at) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key)
                  .updateExpression("SET credentials = :credentials, why = :why, lostAt = :at")
                  .conditionExpression(
                      "attribute_not_exists(credentials) OR credentials <> :credentials")
                  .expressionAttributeValues(
                      Map.of(
                          ":credentials", Item.value(credentials),
                          ":why", Item.value(why),
                          ":at", Item.value(at))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Whether these credentials are known to be lost. */
  public boolean isLost(String credentials) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    return new Item(item).text("credentials").filter(credentials::equals).isPresent();
  }

  /**
   * Notes that the API lets us in.
   *
   * @return whether that is news
   */
  public boolean regain() {
    return !dynamo
        .deleteItem(delete -> delete.tableName(table).key(key).returnValues(ReturnValue.ALL_OLD))
        .attributes()
        .isEmpty();
  }
}
