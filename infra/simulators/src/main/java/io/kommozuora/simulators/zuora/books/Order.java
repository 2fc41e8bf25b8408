package io.kommozuora.simulators.zuora.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order that was placed.
 *
 * @param ordered what it is to make of its subscriptions, in force once it is completed
 */
public record Order(
    String id,
    String number,
    LocalDate orderDate,
    OrderStatus state,
    String accountNumber,
    String accountId,
    String currency,
    Map<String, String> customFields,
    List<Part> parts,
    List<Subscription> ordered,
    Instant created) {

  /**
   * What the order did to one subscription; the actions as they were asked for.
   *
   * @param status the subscription's, as far as there is one yet
   */
  public record Part(
      String subscriptionNumber,
      String subscriptionId,
      Optional<Status> status,
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
    ordered = List.copyOf(ordered);
  }

  public String status() {
    return state.wire();
  }

  public Order completed() {
    return new Order(
        id,
        number,
        orderDate,
        OrderStatus.COMPLETED,
        accountNumber,
        accountId,
        currency,
        customFields,
        parts,
        ordered,
        created);
  }

  public boolean concerns(String subscriptionNumber) {
    return parts.stream().anyMatch(part -> part.subscriptionNumber().equals(subscriptionNumber));
  }
}
