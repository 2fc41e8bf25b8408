package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the plan of a subscription that a change or removal names, by exactly one identifier. */
record OldPlan(Work work, Subscription subscription) {
  private static final List<String> IDENTIFIERS =
      List.of(
          "ratePlanId",
          "subscriptionRatePlanNumber",
          "productRatePlanId",
          "productRatePlanNumber",
          "externalCatalogPlanId");

  SubscribedPlan namedBy(Body body) {
    List<String> given = IDENTIFIERS.stream().filter(body::has).toList();
    work.value(given.size() == 1, "Name the rate plan by exactly one identifier.");
    String field = given.getFirst();
    Predicate<SubscribedPlan> wanted = wanted(field, body.text(field).orElseThrow());
    List<SubscribedPlan> found = plans().filter(wanted).toList();
    work.value(!found.isEmpty(), "The subscription has no such rate plan.");
    work.value(found.size() == 1, "The rate plan occurs more than once in the subscription.");
    return found.getFirst();
  }

  private Predicate<SubscribedPlan> wanted(String field, String key) {
    return switch (field) {
      case "ratePlanId" -> plan -> plan.hasId(key);
      case "subscriptionRatePlanNumber" -> plan -> plan.number().equals(key);
      case "productRatePlanId" -> plan -> plan.productRatePlanId().equals(key);
      default -> plan -> catalogPlan(key).anyMatch(plan::isOf);
    };
  }

  private Stream<RatePlan> catalogPlan(String key) {
    return work.site()
        .catalog()
        .plans()
        .filter(plan -> !plan.id().equals(key) && plan.answersTo(key));
  }

  private Stream<SubscribedPlan> plans() {
    return subscription.activePlans().stream();
  }
}
