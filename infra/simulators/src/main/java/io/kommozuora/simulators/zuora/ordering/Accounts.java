package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange.Action;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Body;
import java.util.List;
import java.util.Optional;

/** Opens accounts by the account call, with a subscription if it brings one, all or nothing. */
public final class Accounts {
  private final Site site;

  public Accounts(Site site) {
    this.site = site;
  }

  /** What the call made. */
  public record Opened(Account account, Optional<Subscription> subscription, Billed billed) {}

  public Opened open(Books books, Body body, ApiVersion version) {
    return books.change(
        draft -> open(new Work(site, draft, Resource.ACCOUNT_CREATE), body, version));
  }

  private static Opened open(Work work, Body body, ApiVersion version) {
    Account account = AccountOpening.classic(work, body);
    Optional<Subscription> subscription =
        body.part("subscription")
            .map(part -> SubscriptionOpening.classic(work, account, part))
            .map(work.draft()::put);
    subscription.ifPresent(
        opened ->
            Recorded.amendment(work, Action.CREATE, opened, opened.dates().contractEffective()));
    List<Subscription> billable = subscription.stream().toList();
    Billed billed = Billed.run(work, Billing.onCreate(body, version), account, billable);
    return new Opened(account, subscription, billed);
  }
}
