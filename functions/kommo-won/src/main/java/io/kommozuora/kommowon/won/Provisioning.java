package io.kommozuora.kommowon.won;

import io.kommozuora.aws.Claim;
import io.kommozuora.aws.CustomerLedger;
import io.kommozuora.aws.Grant;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.Opened;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.function.Tenant;
import io.kommozuora.kommowon.resolve.Resolution;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuora.ZuoraClient;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the subscription of a complete deal, as the only worker that orders for its customer. */
final class Provisioning {
  private final CustomerLedger customers;
  private final Tenant tenant;
  private final OpenSubscription openSubscription;
  private final Announcements announcements;
  private final InstantSource clock;

  Provisioning(
      CustomerLedger customers,
      Tenant tenant,
      OpenSubscription openSubscription,
      Announcements announcements,
      InstantSource clock) {
    this.customers = customers;
    this.tenant = tenant;
    this.openSubscription = openSubscription;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Opens the subscription, or finds it open, and writes it into the ledger; empty when another
   * worker is ordering for the same customer.
   */
  Optional<Opened> provision(Work work, Resolution.Complete deal) {
    boolean tried = tried(work);
    return switch (claim(work, deal, tried)) {
      case Claim.Taken() -> Optional.empty();
      case Claim.Known known ->
          Optional.of(under(known.grant(), work, deal, tried, () -> ready(deal, known)));
      case Claim.Fresh(Grant grant) -> Optional.of(under(grant, work, deal, tried, deal::order));
      case Claim.Unsure(Grant grant) ->
          Optional.of(under(grant, work, deal, tried, () -> lookedUp(deal)));
    };
  }

  /** Whether an order for the deal may have reached Zuora. */
  static boolean tried(Work work) {
    return work.entry().provision().isPresent();
  }

  /** What an earlier attempt sent; only where the deal was tried. */
  EarlierOrder earlier(Work work) {
    return new EarlierOrder(work, tenant, clock.instant());
  }

  /** Zuora's word for the subscription now; the order's as long as there is no subscription. */
  Optional<String> status(Work work) {
    Provision opened = work.provision();
    ZuoraClient zuora = tenant.named(opened.entity());
    return zuora
        .subscription(opened.subscription())
        .map(Subscription::status)
        .or(() -> zuora.orderStatus(opened.order()));
  }

  /** Writes into the ledger that the subscription exists with these numbers. */
  void settle(Work work, Provision numbers, Opened opened) {
    work.save(entry -> entry.active(numbers.opened(opened.account(), opened.status())));
    announcements.counted(work.entry());
  }

  private Claim claim(Work work, Resolution.Complete deal, boolean tried) {
    if (tried) {
      return claim(work, deal);
    }
    return SideBySide.both(
        () -> claim(work, deal), () -> chosen(work, deal), (claimed, chosen) -> claimed);
  }

  private Claim claim(Work work, Resolution.Complete deal) {
    return customers.claim(
        deal.customer(), deal.entity().name(), deal.order().account(), work.until());
  }

  private Opened under(
      Grant grant,
      Work work,
      Resolution.Complete deal,
      boolean tried,
      Supplier<SubscriptionOrder> ready) {
    try {
      SubscriptionOrder order = ready.get();
      Opened opened = tried ? again(order, work, deal) : open(order, work, deal);
      SideBySide.each(
          () -> settle(work, numbers(work, deal), opened),
          () -> customers.opened(grant, currency(deal.order())));
      return opened;
    } catch (RuntimeException e) {
      customers.release(grant);
      throw e;
    }
  }

  // What was sent stays in the ledger until it is known that Zuora does not have it.
  private Opened again(SubscriptionOrder order, Work work, Resolution.Complete deal) {
    EarlierOrder earlier = earlier(work);
    earlier.checkElsewhere(deal);
    Optional<Opened> found = Adoption.of(order, tenant.of(deal.entity()));
    if (found.isPresent()) {
      return found.get();
    }
    earlier.checkSettled(deal);
    chosen(work, deal);
    return open(order, work, deal);
  }

  private Opened open(SubscriptionOrder order, Work work, Resolution.Complete deal) {
    return openSubscription.open(order, work, tenant.of(deal.entity()));
  }

  private static SubscriptionOrder ready(Resolution.Complete deal, Claim.Known known) {
    ExistingAccount.check(known.account(), known.currency(), currency(deal.order()));
    return deal.order().onExisting(known.account());
  }

  private SubscriptionOrder lookedUp(Resolution.Complete deal) {
    SubscriptionOrder order = deal.order();
    return ExistingAccount.of(order, tenant.of(deal.entity()))
        .map(account -> order.onExisting(account.number()))
        .orElse(order);
  }

  private static Currency currency(SubscriptionOrder order) {
    return order.opens().map(NewAccount::currency).orElseThrow();
  }

  private boolean chosen(Work work, Resolution.Complete deal) {
    Provision numbers = numbers(work, deal);
    work.save(entry -> entry.provisioning(numbers));
    return true;
  }

  private Provision numbers(Work work, Resolution.Complete deal) {
    SubscriptionOrder order = deal.order();
    return new Provision(
        deal.customer(),
        deal.entity().name(),
        order.account(),
        order.subscription(),
        order.order(),
        deal.plan(),
        "",
        clock.instant(),
        work.entry().provision().map(Provision::answers).orElse(0));
  }
}
