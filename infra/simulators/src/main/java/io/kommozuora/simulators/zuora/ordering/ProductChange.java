package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Adds plans to a subscription and takes them away. */
final class ProductChange {
  private ProductChange() {}

  static Subscription add(Asked asked, Subscription before) {
    SubscribedPlan plan =
        asked.subscribing(asked.dates().contractEffective()).plan(asked.part("addProduct"));
    return with(before, plan);
  }

  static Subscription remove(Asked asked, Subscription before) {
    SubscribedPlan old = new OldPlan(asked.work(), before).namedBy(asked.part("removeProduct"));
    return without(before, old);
  }

  static Subscription with(Subscription before, SubscribedPlan plan) {
    List<SubscribedPlan> plans = new ArrayList<>(before.plans());
    plans.add(plan);
    return before.with(plans);
  }

  static Subscription without(Subscription before, SubscribedPlan old) {
    UnaryOperator<SubscribedPlan> removing = plan -> plan.equals(old) ? plan.remove() : plan;
    return before.with(before.plans().stream().map(removing).toList());
  }
}
