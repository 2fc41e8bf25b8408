package io.kommozuora.aws;

import static java.util.Comparator.comparing;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The ledger of deals: one item per deal, written only by the worker that holds the deal's lease.
 */
public final class DealLedger {
  private static final String MINE = "leaseOwner = :me";

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public DealLedger(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** What the ledger knows of the deal; empty when nothing was ever done for it. */
  public Optional<Entry> find(DealId deal) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(deal)).consistentRead(true)).item();
    return Optional.of(new Item(item)).filter(EntryItem::written).map(EntryItem::read);
  }

  /** The deals the subscription was or is to be opened for: one in each entity at most. */
  public List<Entry> of(SubscriptionNumber subscription) {
    return indexed("by-subscription", "subscription", subscription.value());
  }

  /** The deals that are billed on the account, the latest won one first. */
  public List<Entry> of(AccountNumber account) {
    return indexed("by-account", "account", account.value()).stream()
        .sorted(comparing((Entry entry) -> entry.hooked().orElse(Instant.MIN)).reversed())
        .toList();
  }

  // An index lags behind and knows the keys only.
  private List<Entry> indexed(String index, String name, String value) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(index)
                    .keyConditionExpression("#name = :value")
                    .expressionAttributeNames(Map.of("#name", name))
                    .expressionAttributeValues(Map.of(":value", Item.value(value))))
        .items()
        .stream()
        .map(item -> find(EntryItem.deal(new Item(item))))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Takes the deal for this worker alone; empty when another holds it.
   *
   * @param until when the lease ends by itself, should this worker die
   */
  public Optional<Lease> take(DealId deal, Instant until) {
    String owner = UUID.randomUUID().toString();
    try {
      Map<String, AttributeValue> item =
          dynamo
              .updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(key(deal))
                          .updateExpression("SET leaseOwner = :me, leaseUntil = :until")
                          .conditionExpression(
                              "attribute_not_exists(leaseUntil) OR leaseUntil < :now"
                                  // The SDK asks again when the answer is lost.
                                  + " OR leaseOwner = :me")
                          .expressionAttributeValues(
                              Map.of(
                                  ":me", Item.value(owner),
                                  ":until", Item.value(until),
                                  ":now", Item.value(clock.instant())))
                          .returnValues(ReturnValue.ALL_NEW))
              .attributes();
      return Optional.of(new Lease(EntryItem.read(new Item(item)), owner, until));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the entry and keeps the lease.
   *
   * @throws LeaseLostException when the lease expired and another worker took the deal
   */
  public void save(Lease lease, Entry entry) {
    Item item =
        EntryItem.of(entry).put("leaseOwner", lease.owner()).put("leaseUntil", lease.until());
    put(lease, item);
  }

  /**
   * Writes the entry and gives the lease back; a deal nothing was done for leaves no trace.
   *
   * @throws LeaseLostException when the lease expired and another worker took the deal
   */
  public void close(Lease lease, Entry entry) {
    if (!entry.linked() && entry.provision().isEmpty()) {
      forget(lease);
    } else {
      put(lease, EntryItem.of(entry));
    }
  }

  /** Gives the lease back and changes nothing else; does nothing when the lease was lost. */
  public void release(Lease lease) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(lease.entry().deal()))
                  .updateExpression("REMOVE leaseOwner, leaseUntil")
                  .conditionExpression(MINE)
                  .expressionAttributeValues(me(lease)));
    } catch (ConditionalCheckFailedException e) {
      // It is another worker's now.
    }
  }

  private void put(Lease lease, Item item) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item.attributes())
                  .conditionExpression(MINE)
                  .expressionAttributeValues(me(lease)));
    } catch (ConditionalCheckFailedException e) {
      throw new LeaseLostException(lease.entry().deal());
    }
  }

  private void forget(Lease lease) {
    try {
      dynamo.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(key(lease.entry().deal()))
                  .conditionExpression(MINE)
                  .expressionAttributeValues(me(lease)));
    } catch (ConditionalCheckFailedException e) {
      throw new LeaseLostException(lease.entry().deal());
    }
  }

  private static Map<String, AttributeValue> me(Lease lease) {
    return Map.of(":me", Item.value(lease.owner()));
  }

  private static Map<String, AttributeValue> key(DealId deal) {
    return Map.of("key", Item.value(EntryItem.key(deal)));
  }
}
