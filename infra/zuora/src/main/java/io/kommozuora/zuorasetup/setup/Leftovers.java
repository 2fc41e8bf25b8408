package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What somebody else set on a thing of ours, and Zuora's API has no documented way to unset. */
final class Leftovers {
  private Leftovers() {}

  static List<String> of(Thing thing, JsonNode found) {
    List<String> sentences = new ArrayList<>();
    if (!thing.shown().has("filterRule") && said(found.at("/filterRule/condition"))) {
      sentences.add(
          "%s %s: has a filter of its own, and tells only what passes it; delete the notification"
                  .formatted(thing.kind(), thing.name())
              + " in Zuora and run this again.");
    }
    if (thing.shown().has("requiredAuth")
        && !thing.shown().has("hmacAlgorithm")
        && said(found.path("hmacAlgorithm"))) {
      sentences.add(
          "%s %s: still signs its bodies; that does no harm."
              .formatted(thing.kind(), thing.name()));
    }
    return sentences;
  }

  private static boolean said(JsonNode value) {
    return !value.asText("").isBlank() && !value.isNull();
  }
}
