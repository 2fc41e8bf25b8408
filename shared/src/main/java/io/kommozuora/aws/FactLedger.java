package io.kommozuora.aws;

import io.kommozuora.ledger.FactOwner;
import io.kommozuora.ledger.StoredFact;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What happened in Zuora. A fact is stored once and told once, and forgotten in the end. */
public final class FactLedger {

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
  public boolean store(FactOwner owner, StoredFact fact) {
    Item item =
        Item.empty()
            .put("type", fact.type())
            .put("at", fact.at())
            .put("detail", fact.detail())
            .put("expiresAt", clock.instant().plus(owner.kept()).getEpochSecond());
    item.attributes().putAll(key(owner, fact));
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

  /** All that is the owner's, told or not, oldest first. */
  public List<StoredFact> history(FactOwner owner) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("subject = :subject")
                    .expressionAttributeValues(Map.of(":subject", Item.value(owner.key()))))
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
        progress(item),
        item.needed("detail"));
  }

  private static StoredFact.Progress progress(Item item) {
    if (item.flag("told")) {
      return StoredFact.Progress.TOLD;
    }
    return item.flag("tried") ? StoredFact.Progress.TRIED : StoredFact.Progress.UNTOLD;
  }

  /** Notes that the telling begins. */
  public void tried(FactOwner owner, StoredFact fact) {
    mark(owner, fact, "SET tried = :is", true);
  }

  /** Notes that the telling had no effect after all. */
  public void untried(FactOwner owner, StoredFact fact) {
    mark(owner, fact, "SET tried = :is", false);
  }

  /** Notes that the owner was told. */
  public void told(FactOwner owner, StoredFact fact) {
    mark(owner, fact, "SET told = :is", true);
  }

  private void mark(FactOwner owner, StoredFact fact, String expression, boolean is) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key(owner, fact))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":is", AttributeValue.fromBool(is))));
  }

  /** Gives a fact to another owner; a crash in between leaves it with both. */
  public void hand(StoredFact fact, FactOwner from, FactOwner to) {
    store(to, fact);
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(from, fact)));
  }

  private static Map<String, AttributeValue> key(FactOwner owner, StoredFact fact) {
    return Map.of("subject", Item.value(owner.key()), "fact", Item.value(fact.id()));
  }
}
