package io.kommozuora.simulators.zuora.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A processed order. */
public record Order(
    String id,
    String number,
    LocalDate orderDate,
    boolean pending,
    String accountNumber,
    String accountId,
    String currency,
    Map<String, String> customFields,
    List<Part> parts,
    Instant created) {

  /** What the order did to one subscription; the actions as they were asked for. */
  public record Part(
      String subscriptionNumber,
      String subscriptionId,
      String status,
      int baseVersion,
      int newVersion,
      List<JsonNode> actions) {
    public Part {
      actions = List.copyOf(actions);
    }
  }

  public Order {
    customFields = Map.copyOf(customFields);
    parts = List.copyOf(parts);
  }

  public String status() {
    return pending ? "Pending" : "Completed";
  }

  public boolean concerns(String subscriptionNumber) {
    return parts.stream().anyMatch(part -> part.subscriptionNumber().equals(subscriptionNumber));
  }
}
