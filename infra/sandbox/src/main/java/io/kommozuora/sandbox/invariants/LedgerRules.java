package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold in the product's own ledger. */
final class LedgerRules {
  private LedgerRules() {}

  static Verdict states(Aftermath after) {
    Breaches breaches = new Breaches("the ledger knows who is billed and who has left");
    Map<String, Integer> states = new TreeMap<>();
    for (Deal deal : after.cast().won()) {
      String kept = state(deal, after.sandbox());
      states.merge(kept, 1, Integer::sum);
      for (Subscription subscription : after.subscriptions(deal)) {
        String due = subscription.status() == Status.CANCELLED ? "CANCELLED" : "ACTIVE";
        breaches.unless(kept.equals(due), "deal %d is %s, not %s".formatted(deal.id(), kept, due));
      }
    }
    return breaches.over(
        states.entrySet().stream()
            .map(each -> "%d %s".formatted(each.getValue(), each.getKey().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")));
  }

  private static String state(Deal deal, Sandbox sandbox) {
    Map<String, AttributeValue> key = Map.of("key", AttributeValue.fromS("deal#" + deal.id()));
    return sandbox
        .aws()
        .dynamo()
        .client()
        .getItem(get -> get.tableName(sandbox.stack().table()).key(key))
        .item()
        .getOrDefault("state", AttributeValue.fromS("NOWHERE"))
        .s();
  }
}
