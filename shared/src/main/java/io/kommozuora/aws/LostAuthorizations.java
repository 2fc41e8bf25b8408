package io.kommozuora.aws;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which credentials an API takes no more, in one item. */
public final class LostAuthorizations {
  private final DynamoDbClient dynamo;
  private final String table;
  private final String api;

  /** What is known of that API. */
  public LostAuthorizations(DynamoDbClient dynamo, String table, String api) {
    this.dynamo = dynamo;
    this.table = table;
    this.api = api;
  }

  /** The credentials that were noted last; none while the API lets us in. */
  public Optional<String> known() {
    return new Item(
            dynamo.getItem(get -> get.tableName(table).key(key()).consistentRead(true)).item())
        .text("credentials");
  }

  /** Notes that these credentials are good for nothing any more. */
  public void note(String credentials, String why, Instant at) {
    Item item = Item.empty().put("credentials", credentials).put("why", why).put("lostAt", at);
    item.attributes().putAll(key());
    dynamo.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /** Notes that the API lets us in. */
  public void forget() {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key()));
  }

  private Map<String, AttributeValue> key() {
    return Map.of("key", Item.value("authorization#" + api));
  }
}
