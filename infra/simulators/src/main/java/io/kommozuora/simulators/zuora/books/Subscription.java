package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of a subscription: the id is the version's, the number stays. */
public record Subscription(
    String id,
    String originalId,
    String number,
    int version,
    String accountNumber,
    Status status,
    Dates dates,
    Terms terms,
    String currency,
    List<SubscribedPlan> plans,
    Map<String, String> customFields,
    String notes,
    Optional<LocalDate> cancelledOn)
    implements Kept {
  public Subscription {
    plans = List.copyOf(plans);
    customFields = Map.copyOf(customFields);
  }

  public static Subscription first(
      String id, String number, String account, Dates dates, Terms terms, String currency) {
    return new Subscription(
        id,
        id,
        number,
        1,
        account,
        Status.ACTIVE,
        dates,
        terms,
        currency,
        List.of(),
        Map.of(),
        "",
        Optional.empty());
  }

  /** Whether it is past the states in which nothing is billed yet. */
  public boolean begun() {
    return status.begun();
  }

  /** The plans without those that this version has taken away but still lists. */
  public List<SubscribedPlan> activePlans() {
    return plans.stream().filter(plan -> !plan.removed()).toList();
  }

  /** The catalog's ids of the plans subscribed to. */
  public List<String> planIds() {
    return activePlans().stream().map(SubscribedPlan::productRatePlanId).toList();
  }

  /** The quantity of the charge that came from this catalog charge. */
  public Optional<BigDecimal> quantity(String productRatePlanChargeId) {
    return activePlans().stream()
        .flatMap(plan -> plan.charges().stream())
        .filter(charge -> charge.productRatePlanChargeId().equals(productRatePlanChargeId))
        .findFirst()
        .flatMap(SubscribedCharge::quantity);
  }

  public BigDecimal amount() {
    return activePlans().stream()
        .flatMap(plan -> plan.charges().stream())
        .map(SubscribedCharge::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Subscription nextVersion(Numbers numbers) {
    List<SubscribedPlan> next =
        activePlans().stream().map(plan -> plan.inNextVersion(numbers)).toList();
    return new Subscription(
        numbers.id(),
        originalId,
        number,
        version + 1,
        accountNumber,
        status,
        dates,
        terms,
        currency,
        next,
        customFields,
        notes,
        cancelledOn);
  }

  public Subscription with(Status newStatus) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        newStatus,
        dates,
        terms,
        currency,
        plans,
        customFields,
        notes,
        cancelledOn);
  }

  public Subscription with(Dates newDates) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        status,
        newDates,
        terms,
        currency,
        plans,
        customFields,
        notes,
        cancelledOn);
  }

  public Subscription with(Terms newTerms) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        status,
        dates,
        newTerms,
        currency,
        plans,
        customFields,
        notes,
        cancelledOn);
  }

  public Subscription with(List<SubscribedPlan> newPlans) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        status,
        dates,
        terms,
        currency,
        newPlans,
        customFields,
        notes,
        cancelledOn);
  }

  public Subscription labelled(Map<String, String> fields, String newNotes) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        status,
        dates,
        terms,
        currency,
        plans,
        fields,
        newNotes,
        cancelledOn);
  }

  public Subscription cancelled(LocalDate day) {
    return new Subscription(
        id,
        originalId,
        number,
        version,
        accountNumber,
        Status.CANCELLED,
        dates,
        terms,
        currency,
        plans,
        customFields,
        notes,
        Optional.of(day));
  }
}
