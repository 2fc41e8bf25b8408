package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.Optional;

/** When a plan change takes effect. */
enum EffectivePolicy {
  IMMEDIATELY("EffectiveImmediately") {
    @Override
    LocalDate day(Asked asked, Subscription before) {
      return asked.dates().contractEffective();
    }
  },
  END_OF_BILLING_PERIOD("EffectiveEndOfBillingPeriod") {
    @Override
    LocalDate day(Asked asked, Subscription before) {
      asked
          .work()
          .business(
              asked.dates().empty(), "The end of the billing period allows no trigger dates.");
      LocalDate day = before.dates().contractEffective();
      while (!day.isAfter(asked.orderDate())) {
        day = day.plusMonths(1);
      }
      return day;
    }
  },
  SPECIFIC_DATE("SpecificDate") {
    @Override
    LocalDate day(Asked asked, Subscription before) {
      asked
          .work()
          .business(
              asked.dates().hasContractEffective(),
              "A specific date needs the contract effective date.");
      return asked.dates().contractEffective();
    }
  };

  private final String wire;

  EffectivePolicy(String wire) {
    this.wire = wire;
  }

  abstract LocalDate day(Asked asked, Subscription before);

  /** The policy asked for; else upgrades start at once and downgrades with the next period. */
  static EffectivePolicy of(Work work, Body body, SubscribedPlan old, RatePlan plan) {
    Optional<String> given = body.text("effectivePolicy");
    for (EffectivePolicy policy : values()) {
      if (given.filter(policy.wire::equals).isPresent()) {
        return policy;
      }
    }
    return switch (body.text("subType").orElseGet(() -> derived(work, old, plan))) {
      case "Upgrade" -> IMMEDIATELY;
      case "Downgrade" -> END_OF_BILLING_PERIOD;
      default -> SPECIFIC_DATE;
    };
  }

  private static String derived(Work work, SubscribedPlan old, RatePlan plan) {
    Optional<Integer> before =
        work.site().catalog().plan(old.productRatePlanId()).flatMap(RatePlan::grade);
    if (before.isEmpty() || plan.grade().isEmpty()) {
      return "PlanChanged";
    }
    int step = plan.grade().orElseThrow().compareTo(before.orElseThrow());
    return step == 0 ? "Crossgrade" : step > 0 ? "Upgrade" : "Downgrade";
  }
}
