package io.kommozuora.aws;

import io.kommozuora.billing.AccountNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Which customers have an account: one item per customer and entity. Only one worker at a time
 * orders for a customer, so that two deals won together share one account, and because Zuora locks
 * an account while it works on it.
 */
public final class CustomerLedger {
  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public CustomerLedger(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Takes the customer for this worker alone.
   *
   * @param until when the claim ends by itself, should this worker die
   */
  public Claim claim(String customer, String entity, AccountNumber account, Instant until) {
    String owner = UUID.randomUUID().toString();
    try {
      Map<String, AttributeValue> item =
          dynamo
              .updateItem(
                  update ->
                      update
                          .tableName(table)
                          .key(key(customer, entity))
                          .updateExpression(
                              "SET leaseOwner = :me, leaseUntil = :until, customer = :customer,"
                                  + " entity = :entity, accountNumber ="
                                  + " if_not_exists(accountNumber, :account) ADD claims :one")
                          .conditionExpression(
                              "attribute_not_exists(leaseUntil) OR leaseUntil < :now"
                                  // The SDK asks again when the answer is lost.
                                  + " OR leaseOwner = :me")
                          .expressionAttributeValues(
                              Map.of(
                                  ":me", Item.value(owner),
                                  ":until", Item.value(until),
                                  ":now", Item.value(clock.instant()),
                                  ":customer", Item.value(customer),
                                  ":entity", Item.value(entity),
                                  ":account", Item.value(account.value()),
                                  ":one", Item.value(1)))
                          .returnValues(ReturnValue.ALL_NEW))
              .attributes();
      return granted(new Grant(customer, entity, owner), new Item(item));
    } catch (ConditionalCheckFailedException e) {
      return new Claim.Taken();
    }
  }

  private static Claim granted(Grant grant, Item item) {
    if (item.has("currency")) {
      return new Claim.Known(
          grant,
          new AccountNumber(item.needed("accountNumber")),
          Currency.getInstance(item.needed("currency")));
    }
    boolean first = item.number("claims").orElse(0L) == 1;
    return first ? new Claim.Fresh(grant) : new Claim.Unsure(grant);
  }

  /** Notes that the account exists in that currency, and lets the next worker have the customer. */
  public void opened(Grant grant, Currency currency) {
    end(
        grant,
        "SET currency = :currency REMOVE leaseOwner, leaseUntil",
        Map.of(":currency", Item.value(currency.getCurrencyCode())));
  }

  /** Lets the next worker have the customer. */
  public void release(Grant grant) {
    end(grant, "REMOVE leaseOwner, leaseUntil", Map.of());
  }

  private void end(Grant grant, String expression, Map<String, AttributeValue> values) {
    Item all = new Item(new java.util.HashMap<>(values)).put(":me", grant.owner());
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(grant.customer(), grant.entity()))
                  .updateExpression(expression)
                  .conditionExpression("leaseOwner = :me")
                  .expressionAttributeValues(all.attributes()));
    } catch (ConditionalCheckFailedException e) {
      // The claim expired and is another worker's now; that worker looks the account up.
    }
  }

  private static Map<String, AttributeValue> key(String customer, String entity) {
    return Map.of("key", Item.value("customer#" + customer + "@" + entity));
  }
}
