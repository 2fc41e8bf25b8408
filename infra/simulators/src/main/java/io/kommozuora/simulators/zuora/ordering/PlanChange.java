package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;

/** Replaces one plan of a subscription by another. */
final class PlanChange {
  private PlanChange() {}

  static Subscription ordered(Asked asked, Subscription before) {
    Body body = asked.part("changePlan");
    SubscribedPlan old = new OldPlan(asked.work(), before).namedBy(body);
    Body newPlan = body.part("newProductRatePlan").orElseThrow();
    LocalDate today = asked.dates().contractEffective();
    RatePlan plan =
        asked.subscribing(today).catalogPlan(newPlan, "productRatePlanId", "productRatePlanNumber");
    EffectivePolicy policy = EffectivePolicy.of(asked.work(), body, old, plan);
    LocalDate from = policy.day(asked, before);
    reset(asked, body, from);
    return replaced(before, old, asked.subscribing(from).plan(plan, newPlan));
  }

  static Subscription replaced(Subscription before, SubscribedPlan old, SubscribedPlan by) {
    return ProductChange.with(ProductChange.without(before, old), by);
  }

  private static void reset(Asked asked, Body body, LocalDate from) {
    if (body.flag("resetBcd").orElse(false)) {
      asked.work().draft().put(asked.account().withBillCycleDay(from.getDayOfMonth()));
    }
  }
}
