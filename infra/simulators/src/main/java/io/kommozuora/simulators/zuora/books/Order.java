package io.kommozuora.simulators.zuora.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    Instant created,
    Instant updated)
    implements Kept {

  /**
   * What the order did to one subscription; the actions as they were asked for, and the version
   * that waits while the order is pending.
   */
  public record Part(
      String subscriptionNumber,
      String subscriptionId,
      String status,
      int baseVersion,
      int newVersion,
      List<JsonNode> actions,
      Optional<Subscription> waiting) {
    public Part {
      actions = List.copyOf(actions);
    }

    Part completedBy(Subscription version) {
      return new Part(
          subscriptionNumber,
          version.id(),
          version.status().wire(),
          baseVersion,
          version.version(),
          actions,
          Optional.empty());
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

  /** The order when what waits of it has been carried out. */
  public Order complete(UnaryOperator<Subscription> carryOut, Instant now) {
    List<Part> done =
        parts.stream()
            .map(part -> part.waiting().map(carryOut).map(part::completedBy).orElse(part))
            .toList();
    return new Order(
        id,
        number,
        orderDate,
        false,
        accountNumber,
        accountId,
        currency,
        customFields,
        done,
        created,
        now);
  }
}
