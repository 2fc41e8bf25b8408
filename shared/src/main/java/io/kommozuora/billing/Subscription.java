package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription as Zuora has it.
 *
 * @param version counts its changes, from 1
 * @param status Zuora's word, such as Active, Pending Activation or Cancelled
 * @param cancelled the day it ends or ended because it was cancelled
 * @param contractedMrr its monthly recurring revenue
 * @param ratePlans the plans it consists of, without removed ones
 * @param customFields the values of its custom fields by their API names
 */
public record Subscription(
    SubscriptionNumber number,
    AccountNumber account,
    int version,
    String status,
    CurrentTerm term,
    Optional<LocalDate> cancelled,
    Optional<Money> contractedMrr,
    List<RatePlan> ratePlans,
    Map<String, String> customFields) {
  public Subscription {
    ratePlans = List.copyOf(ratePlans);
    customFields = Map.copyOf(customFields);
  }

  /** The catalog plans it consists of. */
  public List<RatePlanId> plans() {
    return ratePlans.stream().map(RatePlan::product).toList();
  }

  /** Whether it is or will be billed. */
  public boolean lives() {
    return !status.equals("Cancelled") && !status.equals("Expired");
  }
}
