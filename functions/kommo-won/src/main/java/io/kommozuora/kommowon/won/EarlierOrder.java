package io.kommozuora.kommowon.won;

import io.kommozuora.billing.Opened;
import io.kommozuora.billing.Subscription;
import io.kommozuora.function.Tenant;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.kommowon.resolve.HoldReason;
import io.kommozuora.kommowon.resolve.Resolution;
import io.kommozuora.ledger.Provision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an earlier attempt on a deal sent to Zuora, as the ledger remembers it. */
record EarlierOrder(Work work, Tenant tenant, Instant now) {
  // Zuora answers within two minutes, and may go on with an order for a while after that.
  private static final Duration UNSETTLED = Duration.ofMinutes(10);
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  /** What it opened. */
  Optional<Opened> found() {
    Provision sent = work.provision();
    return tenant
        .named(sent.entity())
        .subscription(sent.subscription())
        .filter(subscription -> subscription.account().equals(sent.account()))
        .filter(Subscription::lives)
        .map(
            subscription -> new Opened(sent.account(), sent.subscription(), subscription.status()));
  }

  /** Whether it may still be on its way, though Zuora does not have it yet. */
  boolean unsettled() {
    return work.entry().provisioning() && work.provision().sent().isAfter(now.minus(UNSETTLED));
  }

  /**
   * Makes sure that it opened nothing where the deal's own look-up does not look: each entity
   * counts its own numbers, and would bill the deal once more under the same.
   *
   * @throws NotOursException when it did
   */
  void checkElsewhere(Resolution.Complete deal) {
    if (!sentTo(deal)) {
      found().ifPresent(this::refuse);
    }
  }

  /**
   * Makes sure that the deal's order may be sent: of two different orders on their way under one
   * number, nobody could tell from the number which one arrived.
   *
   * @throws ApiException.Busy when it may not yet
   */
  void checkSettled(Resolution.Complete deal) {
    if (unsettled() && !sentFor(deal)) {
      throw new ApiException.Busy(
          "zuora", "an earlier order may be on its way", Optional.of(A_WHILE));
    }
  }

  private boolean sentFor(Resolution.Complete deal) {
    Provision sent = work.provision();
    return sentTo(deal)
        && sent.plan().equals(deal.plan())
        && sent.account().equals(deal.order().account());
  }

  private boolean sentTo(Resolution.Complete deal) {
    Provision sent = work.provision();
    return sent.entity().equals(deal.entity().name())
        && sent.subscription().equals(deal.order().subscription());
  }

  private void refuse(Opened elsewhere) {
    throw new NotOursException(
        Finding.of(
            HoldReason.NUMBER_TAKEN,
            "the subscription " + elsewhere.subscription(),
            "it was opened in the entity %s before the deal changed"
                .formatted(work.provision().entity())));
  }
}
