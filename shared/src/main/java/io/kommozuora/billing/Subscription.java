package io.kommozuora.billing;

import java.util.List;
import java.util.Map;

/**
 * A subscription as Zuora has it.
 *
 * @param status Zuora's word, such as Active, Pending Activation or Cancelled
 * @param plans the catalog plans it consists of
 * @param customFields the values of its custom fields by their API names
 */
public record Subscription(
    SubscriptionNumber number,
    AccountNumber account,
    String status,
    List<RatePlanId> plans,
    Map<String, String> customFields) {
  public Subscription {
    plans = List.copyOf(plans);
    customFields = Map.copyOf(customFields);
  }

  /** Whether it is or will be billed. */
  public boolean lives() {
    return !status.equals("Cancelled") && !status.equals("Expired");
  }
}
