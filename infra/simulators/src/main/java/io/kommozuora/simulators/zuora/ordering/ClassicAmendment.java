package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange.Action;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The changes of one PUT to a subscription: terms, then plans added, removed and replaced. */
final class ClassicAmendment {
  private static final int MOST = 9;

  private ClassicAmendment() {}

  static Subscription of(Work work, Body body, Subscription before) {
    long changes =
        Stream.of("add", "remove", "change").mapToLong(list -> body.items(list).size()).sum();
    work.value(changes <= MOST, "There are more than %d changes.".formatted(MOST));
    Subscription state = labelled(TermsChange.classic(before, body), body);
    for (Body added : body.items("add")) {
      state = ProductChange.with(state, subscribing(work, state, added).plan(added));
    }
    for (Body removed : body.items("remove")) {
      state = ProductChange.without(state, new OldPlan(work, state).namedBy(removed));
    }
    for (Body changed : body.items("change")) {
      state = changed(work, state, changed);
    }
    return state;
  }

  /** What the body does, an amendment for each. */
  static List<Action> actions(Body body) {
    List<Action> actions = new ArrayList<>();
    body.items("add").forEach(any -> actions.add(Action.ADD));
    body.items("remove").forEach(any -> actions.add(Action.REMOVE));
    body.items("change").forEach(any -> actions.add(Action.CHANGE_PLAN));
    return actions.isEmpty() ? List.of(Action.TERMS) : actions;
  }

  private static Subscription changed(Work work, Subscription before, Body body) {
    SubscribedPlan old = new OldPlan(work, before).namedBy(body);
    Subscribing subscribing = subscribing(work, before, body);
    RatePlan plan =
        subscribing.catalogPlan(
            withoutOld(body), "newProductRatePlanId", "newProductRatePlanNumber");
    return PlanChange.replaced(before, old, subscribing.plan(plan, body));
  }

  /** The external id in a change names the old plan, never the new one. */
  private static Body withoutOld(Body body) {
    var copy = body.copy();
    copy.remove("externalCatalogPlanId");
    body.text("newExternalCatalogPlanId").ifPresent(id -> copy.put("externalCatalogPlanId", id));
    return new Body(copy);
  }

  private static Subscribing subscribing(Work work, Subscription before, Body body) {
    LocalDate from = body.day("contractEffectiveDate").orElseGet(work.site()::today);
    return new Subscribing(work, before.currency(), from, ChargeOverride::flat);
  }

  private static Subscription labelled(Subscription before, Body body) {
    return before.labelled(
        CustomFieldValues.merged(before.customFields(), CustomFieldValues.beside(body)),
        body.text("notes").orElse(before.notes()));
  }
}
