package io.kommozuora.billing;

import java.util.List;
import java.util.Optional;

/**
 * An order as Zuora has it.
 *
 * @param status Zuora's word, such as Completed or Pending
 * @param account empty also when we could not have chosen its number
 * @param parts one for each subscription it is about whose number we could have chosen
 */
public record Order(
    OrderNumber number, String status, Optional<AccountNumber> account, List<Part> parts) {
  public Order {
    parts = List.copyOf(parts);
  }

  /**
   * What an order does to one subscription.
   *
   * @param actions Zuora's words in their order, such as CancelSubscription
   */
  public record Part(SubscriptionNumber subscription, List<String> actions) {
    public Part {
      actions = List.copyOf(actions);
    }
  }
}
