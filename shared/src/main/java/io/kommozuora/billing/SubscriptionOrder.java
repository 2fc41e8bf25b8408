package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything Zuora needs to open one subscription, all numbers chosen by us.
 *
 * @param account the account to bill
 * @param opens the account's data when this order is to open it, else empty
 * @param ordered the day of the order in Zuora's time zone
 * @param effective the day the contract begins
 * @param activated the day the service begins
 * @param accepted the day the customer accepted
 * @param customFields values for the subscription by the fields' API names
 */
public record SubscriptionOrder(
    OrderNumber order,
    SubscriptionNumber subscription,
    AccountNumber account,
    Optional<NewAccount> opens,
    LocalDate ordered,
    LocalDate effective,
    LocalDate activated,
    LocalDate accepted,
    RatePlanId plan,
    List<ChargeOverride> overrides,
    Term initial,
    Term renewal,
    boolean autoRenew,
    Map<String, String> customFields) {
  public SubscriptionOrder {
    if (opens.isPresent() && !opens.get().number().equals(account)) {
      throw new IllegalArgumentException("opens another account than it bills: " + account);
    }
    overrides = List.copyOf(overrides);
    // Sorted: the same order must always be written the same.
    customFields = Collections.unmodifiableMap(new TreeMap<>(customFields));
  }

  /** The same order for an account that is already there. */
  public SubscriptionOrder onExisting(AccountNumber number) {
    return new SubscriptionOrder(
        order,
        subscription,
        number,
        Optional.empty(),
        ordered,
        effective,
        activated,
        accepted,
        plan,
        overrides,
        initial,
        renewal,
        autoRenew,
        customFields);
  }
}
