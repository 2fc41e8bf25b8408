package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange.Action;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;
import java.util.function.BiFunction;

/** Creates and changes subscriptions without orders. */
public final class ClassicSubscriptions {
  private final Site site;

  public ClassicSubscriptions(Site site) {
    this.site = site;
  }

  /** What the call made of the subscription. */
  public record Changed(Subscription subscription, Billed billed) {}

  public Changed create(Books books, Body body, ApiVersion version) {
    return books.change(draft -> create(work(draft, Resource.SUBSCRIPTION_CREATE), body, version));
  }

  public Changed update(Books books, String key, Body body, ApiVersion version) {
    return change(
        books,
        Resource.SUBSCRIPTION_UPDATE,
        key,
        Billing.onChange(body, version),
        ClassicAmendment.actions(body),
        (work, before) -> ClassicAmendment.of(work, body, before));
  }

  public Changed cancel(Books books, String key, Body body, ApiVersion version) {
    return change(
        books,
        Resource.SUBSCRIPTION_CANCEL,
        key,
        Billing.onChange(body, version),
        List.of(Action.CANCEL),
        (work, before) -> {
          orderDate(work, body, before);
          return Cancellation.cancelled(work, body, before);
        });
  }

  public Changed renew(Books books, String key, Body body, ApiVersion version) {
    return change(
        books,
        Resource.SUBSCRIPTION_RENEW,
        key,
        Billing.onChange(body, version),
        List.of(Action.RENEW),
        (work, before) -> {
          orderDate(work, body, before);
          return Renewal.renewed(work, before);
        });
  }

  /** Suspends the subscription from today on, as a person in the UI can without orders. */
  public Changed suspend(Books books, String key) {
    return change(
        books,
        Resource.SUBSCRIPTION_UPDATE,
        key,
        Billing.NONE,
        List.of(Action.SUSPEND),
        Suspension::suspended);
  }

  /** Resumes the suspended subscription from today on. */
  public Changed resume(Books books, String key) {
    return change(
        books,
        Resource.SUBSCRIPTION_UPDATE,
        key,
        Billing.NONE,
        List.of(Action.RESUME),
        Suspension::resumed);
  }

  private static Changed create(Work work, Body body, ApiVersion version) {
    Account account = work.openAccount(body.text("accountKey").orElseThrow());
    Subscription opened = work.draft().put(SubscriptionOpening.classic(work, account, body));
    Recorded.amendment(work, Action.CREATE, opened, opened.dates().contractEffective());
    Billing asked = Billing.onCreate(body, version);
    return new Changed(opened, Billed.run(work, asked, account, List.of(opened)));
  }

  private Changed change(
      Books books,
      int resource,
      String key,
      Billing asked,
      List<Action> actions,
      BiFunction<Work, Subscription, Subscription> change) {
    return books.change(draft -> change(work(draft, resource), key, asked, actions, change));
  }

  private static Changed change(
      Work work,
      String key,
      Billing asked,
      List<Action> actions,
      BiFunction<Work, Subscription, Subscription> change) {
    Subscription before = work.openSubscription(key).nextVersion(work.numbers());
    Subscription after = work.draft().put(change.apply(work, before));
    actions.forEach(action -> Recorded.amendment(work, action, after, work.site().today()));
    Account account = work.openAccount(after.accountNumber());
    return new Changed(after, Billed.run(work, asked, account, List.of(after)));
  }

  /** A tenant on orders wants the date of the order that the call makes behind the scenes. */
  private static void orderDate(Work work, Body body, Subscription before) {
    boolean wanted = !work.tenant().functions().classic();
    work.present(!wanted || body.has("orderDate"), "orderDate");
    work.business(
        body.day("orderDate").filter(before.dates().contractEffective()::isAfter).isEmpty(),
        "The order date is before the contract effective date.");
  }

  private Work work(Draft draft, int resource) {
    return new Work(site, draft, resource);
  }
}
