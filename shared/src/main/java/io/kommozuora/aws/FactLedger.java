package io.kommozuora.aws;

import io.kommozuora.ledger.StoredFact;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What happened in Zuora, by its subject: {@code deal#} and the deal's id, or, while no deal is
 * known, {@code account#} and the account's number. A fact is stored once and told once, and
 * forgotten after 90 days.
 */
public final class FactLedger {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final AttributeValue YES = AttributeValue.fromBool(true);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public FactLedger(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Keeps a fact that is to be told.
   *
   * @return false when it was known already
   */
  public boolean store(String subject, StoredFact fact) {
    Item item =
        Item.empty()
            .put("type", fact.type())
            .put("at", fact.at())
            .put("detail", fact.detail())
            .put("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
    item.attributes().putAll(key(subject, fact));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item.attributes())
                  .conditionExpression("attribute_not_exists(subject)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** What the subject has not been told yet, oldest first. */
  public List<StoredFact> untold(String subject) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("subject = :subject")
                    .filterExpression("attribute_not_exists(told)")
                    .expressionAttributeValues(Map.of(":subject", Item.value(subject))))
        .items()
        .stream()
        .map(item -> fact(new Item(item)))
        .sorted(Comparator.comparing(StoredFact::at).thenComparing(StoredFact::id))
        .toList();
  }

  private static StoredFact fact(Item item) {
    return new StoredFact(
        item.needed("fact"),
        item.needed("type"),
        item.time("at").orElseThrow(),
        item.flag("tried"),
        item.needed("detail"));
  }

  /** Notes that the telling begins. */
  public void tried(String subject, StoredFact fact) {
    mark(subject, fact, "SET tried = :yes");
  }

  /** Notes that the subject was told. */
  public void told(String subject, StoredFact fact) {
    mark(subject, fact, "SET told = :yes");
  }

  private void mark(String subject, StoredFact fact, String expression) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key(subject, fact))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":yes", YES)));
  }

  /** Gives a fact to another subject; a crash in between leaves it with both. */
  public void hand(StoredFact fact, String from, String to) {
    store(to, fact);
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(from, fact)));
  }

  private static Map<String, AttributeValue> key(String subject, StoredFact fact) {
    return Map.of("subject", Item.value(subject), "fact", Item.value(fact.id()));
  }
}
