package io.kommozuora.aws;

import io.kommozuora.deal.DealId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which callouts were turned into facts, and of which deals, so that a repeat asks Zuora nothing.
 * They lie beside the facts and are kept as long: longer than Zuora repeats a callout.
 */
public final class Receipts {
  private static final Duration KEPT = Duration.ofDays(90);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public Receipts(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** The deals the callout was about; empty when it did not come before. */
  public Optional<Set<DealId>> find(String callout) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(callout)).consistentRead(true)).item();
    return new Item(item).text("deals").map(Receipts::deals);
  }

  /** Notes that the facts of the callout are stored. */
  public void keep(String callout, Set<DealId> deals) {
    Item item =
        Item.empty()
            .put("deals", deals.stream().map(DealId::toString).collect(Collectors.joining(" ")))
            .put("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
    item.attributes().putAll(key(callout));
    dynamo.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  private static Set<DealId> deals(String text) {
    List<String> ids = text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    return ids.stream()
        .map(id -> new DealId(Long.parseLong(id)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, AttributeValue> key(String callout) {
    return Map.of("subject", Item.value("callout#" + callout), "fact", Item.value("receipt"));
  }
}
