package io.kommozuora.simulators.zuora.books;

import io.kommozuora.simulators.zuora.catalog.RatePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rate plan of a subscription; its id changes with each version, earlier ids stay valid. */
public record SubscribedPlan(
    String id,
    List<String> earlierIds,
    String number,
    String productRatePlanId,
    String name,
    String productName,
    LocalDate effectiveFrom,
    Optional<String> lastChange,
    List<SubscribedCharge> charges) {
  public SubscribedPlan {
    earlierIds = List.copyOf(earlierIds);
    charges = List.copyOf(charges);
  }

  public boolean hasId(String key) {
    return id.equals(key) || earlierIds.contains(key);
  }

  public boolean isOf(RatePlan plan) {
    return productRatePlanId.equals(plan.id());
  }

  SubscribedPlan inNextVersion(Numbers numbers) {
    List<String> ids = new ArrayList<>(earlierIds);
    ids.add(id);
    return new SubscribedPlan(
        numbers.id(),
        ids,
        number,
        productRatePlanId,
        name,
        productName,
        effectiveFrom,
        lastChange,
        charges.stream().map(charge -> charge.withId(numbers.id())).toList());
  }
}
