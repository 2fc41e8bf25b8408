package io.kommozuora.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An event that was accepted by a bus. */
public record PutEvent(
    String id,
    String bus,
    Instant time,
    String source,
    String detailType,
    List<String> resources,
    JsonNode detail) {
  public PutEvent {
    resources = List.copyOf(resources);
  }

  /** The event in the JSON that a rule's target gets. */
  String delivered() {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", id)
            .put("detail-type", detailType)
            .put("source", source)
            .put("account", LocalClients.ACCOUNT)
            .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", LocalClients.REGION.id());
    ArrayNode concerned = event.putArray("resources");
    resources.forEach(concerned::add);
    return event.set("detail", detail).toString();
  }
}
