package io.kommozuora.sandbox.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.sandbox.sales.Deal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold for deals that a person had to mend. */
final class HoldRules {
  private HoldRules() {}

  static Verdict announced(Aftermath after) {
    Breaches breaches = new Breaches("held deals, and no others, named on the bus");
    List<JsonNode> events = events(after);
    Set<Long> named =
        events.stream().map(event -> event.path("deal").asLong()).collect(Collectors.toSet());
    Set<Long> held = after.cast().held().stream().map(Deal::id).collect(Collectors.toSet());

    held.forEach(id -> breaches.unless(named.contains(id), "deal %d is not".formatted(id)));
    named.forEach(id -> breaches.unless(held.contains(id), "deal %d was not held".formatted(id)));
    return breaches.over(String.join(", ", codes(events)));
  }

  private static List<JsonNode> events(Aftermath after) {
    return after.sandbox().aws().events().events().stream()
        .filter(event -> event.detailType().equals("DealHeld"))
        .map(event -> event.detail())
        .toList();
  }

  private static Set<String> codes(List<JsonNode> events) {
    return events.stream()
        .flatMap(event -> event.path("reasons").findValuesAsText("code").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
