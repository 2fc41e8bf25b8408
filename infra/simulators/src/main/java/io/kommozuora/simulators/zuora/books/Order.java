package io.kommozuora.simulators.zuora.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An order that was placed. */
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
    Instant created,
    Instant updated)
    implements Kept {

  /**
   * What the order did to one subscription; the actions as they were asked for.
   *
   * @param status the subscription's, as far as there is one yet
   * @param waiting the version that is in force once the order is completed
   */
  public record Part(
      String subscriptionNumber,
      String subscriptionId,
      Optional<Status> status,
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
          Optional.of(version.status()),
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
    return state.wire();
  }

  /** Whether what was ordered is in force. */
  public boolean done() {
    return state.done();
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
        OrderStatus.COMPLETED,
        accountNumber,
        accountId,
        currency,
        customFields,
        done,
        created,
        now);
  }
}
