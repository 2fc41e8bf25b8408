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
  private static final String REMOVE = "Remove";

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

  /** Whether the version that lists the plan has taken it away. */
  public boolean removed() {
    return lastChange.filter(REMOVE::equals).isPresent();
  }

  public SubscribedPlan remove() {
    return new SubscribedPlan(
        id,
        earlierIds,
        number,
        productRatePlanId,
        name,
        productName,
        effectiveFrom,
        Optional.of(REMOVE),
        charges);
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
