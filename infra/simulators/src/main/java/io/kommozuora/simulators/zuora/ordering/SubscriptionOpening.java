package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Dates;
import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.Terms;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;

/** Opens a subscription, by an order or by a classic call. */
final class SubscriptionOpening {
  private SubscriptionOpening() {}

  static Subscription ordered(Asked asked) {
    Work work = asked.work();
    Body body = asked.part("createSubscription");
    boolean required = work.tenant().triggerDatesRequired();
    Dates dates = asked.dates().dates(required);
    currency(asked, body);
    work.present(body.has("terms"), "createSubscription.terms");
    Terms terms =
        new TermsReader(work, dates.contractEffective()).nested(body.part("terms").orElseThrow());
    Subscribing subscribing = asked.subscribing(dates.contractEffective());
    return opened(work, asked.account(), body, dates, terms)
        .with(plans(subscribing, body))
        .with(asked.dates().status(required))
        .labelled(CustomFieldValues.inside(body), body.text("notes").orElse(""));
  }

  static Subscription classic(Work work, Account account, Body body) {
    Dates dates =
        new Dates(
                body.day("contractEffectiveDate").orElseThrow(),
                body.day("serviceActivationDate"),
                body.day("customerAcceptanceDate"))
            .cascaded();
    Terms terms = new TermsReader(work, dates.contractEffective()).flat(body);
    Subscribing subscribing =
        new Subscribing(work, account.currency(), dates.contractEffective(), ChargeOverride::flat);
    return opened(work, account, body, dates, terms)
        .with(plans(subscribing, body))
        .labelled(CustomFieldValues.beside(body), body.text("notes").orElse(""));
  }

  private static Subscription opened(
      Work work, Account account, Body body, Dates dates, Terms terms) {
    String number =
        body.text("subscriptionNumber")
            .map(chosen -> NumberRules.subscription(work, chosen))
            .orElseGet(work.numbers()::subscription);
    return Subscription.first(
        work.numbers().id(), number, account.number(), dates, terms, account.currency());
  }

  private static List<SubscribedPlan> plans(Subscribing subscribing, Body body) {
    List<Body> plans = body.items("subscribeToRatePlans");
    subscribing.work().present(!plans.isEmpty(), "subscribeToRatePlans");
    return plans.stream().map(subscribing::plan).toList();
  }

  private static void currency(Asked asked, Body body) {
    String currency = body.text("currency").orElse(asked.account().currency());
    asked
        .work()
        .business(
            currency.equals(asked.account().currency()),
            "The subscription's currency differs from the account's.");
  }
}
