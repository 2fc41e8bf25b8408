package io.kommozuora.kommowon.won;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Lease;
import io.kommozuora.billing.Opened;
import io.kommozuora.deal.Deal;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Deadline;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.kommowon.resolve.Resolution;
import io.kommozuora.kommowon.resolve.Resolver;
import io.kommozuora.ledger.Entry;
import io.kommozuora.zuora.ZuoraClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings one deal as far as it can go. The deal as Kommo has it now decides, whatever the hook
 * said; the ledger says what was done for it before.
 */
public final class DealWon {
  private static final Duration SHORTLY = Duration.ofSeconds(2);
  // Our own write of the status comes back as a hook, which is no reason to order again.
  private static final Duration ECHO = Duration.ofMinutes(1);

  private final DealLedger ledger;
  private final DealReader reader;
  private final Resolver resolver;
  private final Provisioning provisioning;
  private final Holding holding;
  private final WriteBack writeBack;
  private final Deadline deadline;

  DealWon(
      DealLedger ledger,
      DealReader reader,
      Resolver resolver,
      Provisioning provisioning,
      Holding holding,
      WriteBack writeBack,
      Deadline deadline) {
    this.ledger = ledger;
    this.reader = reader;
    this.resolver = resolver;
    this.provisioning = provisioning;
    this.holding = holding;
    this.writeBack = writeBack;
    this.deadline = deadline;
  }

  /**
   * Works on the deal, alone.
   *
   * @throws ApiException when Kommo or Zuora did not do what was asked: the same again later
   * @throws io.kommozuora.aws.LeaseLostException when it took too long and another worker took over
   */
  public Outcome handle(DealHint hint) {
    if (hint.open() && ledger.find(hint.deal()).filter(Entry::linked).isEmpty()) {
      return new Outcome.Nothing("open, and never won");
    }
    Optional<Lease> lease = ledger.take(hint.deal(), deadline.at());
    if (lease.isEmpty()) {
      return new Outcome.Later(SHORTLY, "another worker has the deal");
    }
    Work work = new Work(ledger, lease.get(), hint.hooked());
    try {
      return handle(work);
    } catch (RuntimeException e) {
      work.release();
      throw e;
    }
  }

  private Outcome handle(Work work) {
    return switch (work.entry().state()) {
      case NEW, PROVISIONING, HELD -> sell(work);
      case ACTIVE -> active(work);
      case CANCELLED -> leave(work, "its subscription ended");
    };
  }

  private Outcome active(Work work) {
    boolean told = work.entry().telling().complete() && work.entry().hold().isEmpty();
    if (!told) {
      return writeBack.tell(work, false);
    }
    return work.provision().awaited() ? awaited(work) : leave(work, "nothing changed");
  }

  // An order that Zuora left pending: whoever completes it there sends us no hook.
  private Outcome awaited(Work work) {
    Optional<String> turned =
        provisioning.status(work).filter(now -> !now.equals(work.provision().status()));
    if (turned.isEmpty()) {
      return leave(work, "Zuora has not carried the order out yet");
    }
    work.save(entry -> entry.turned(turned.get()));
    return writeBack.tell(work, false);
  }

  private static Outcome leave(Work work, String why) {
    work.release();
    return new Outcome.Nothing(why);
  }

  private Outcome sell(Work work) {
    Optional<Deal> deal = reader.deal(work.deal());
    if (deal.isEmpty()) {
      return unsold(work, "Kommo does not know the deal");
    }
    if (!deal.get().won() || !resolver.covers(deal.get())) {
      return unsold(work, "the deal is not won in a pipeline that is billed");
    }
    return switch (resolver.resolve(deal.get(), reader.customers(deal.get()))) {
      case Resolution.Complete complete -> provision(work, deal.get(), complete);
      case Resolution.Incomplete(List<Finding> findings) -> incomplete(work, deal.get(), findings);
    };
  }

  private Outcome provision(Work work, Deal deal, Resolution.Complete complete) {
    String order = ZuoraClient.fingerprint(complete.order());
    if (rejectedJustNow(work.entry(), order)) {
      return leave(work, "Zuora rejected the same order a moment ago");
    }
    boolean fresh = !Provisioning.tried(work);
    Optional<Opened> opened;
    try {
      opened = provisioning.provision(work, complete);
    } catch (NotOursException e) {
      return holding.hold(work, deal, List.of(e.finding()), Optional.of(order));
    } catch (ApiException.Rejected e) {
      work.save(Entry::answered);
      return holding.hold(work, deal, List.of(Finding.rejected(e.reasons())), Optional.of(order));
    }
    if (opened.isEmpty()) {
      work.release();
      return new Outcome.Later(SHORTLY, "another worker orders for the customer");
    }
    return writeBack.tell(work, fresh);
  }

  private boolean rejectedJustNow(Entry entry, String order) {
    Instant moment = deadline.clock().instant().minus(ECHO);
    return entry
        .hold()
        .filter(hold -> hold.told() && hold.since().isAfter(moment))
        .filter(hold -> hold.order().filter(order::equals).isPresent())
        .isPresent();
  }

  private Outcome incomplete(Work work, Deal deal, List<Finding> findings) {
    return knownFirst(work, () -> holding.hold(work, deal, findings, Optional.empty()));
  }

  private Outcome unsold(Work work, String why) {
    return knownFirst(work, () -> holding.withdraw(work, why));
  }

  // The deal itself asks for no order any more: what became of one in flight must be known first.
  private Outcome knownFirst(Work work, Supplier<Outcome> otherwise) {
    if (!Provisioning.tried(work)) {
      return otherwise.get();
    }
    EarlierOrder earlier = provisioning.earlier(work);
    Optional<Opened> opened = earlier.found();
    if (opened.isPresent()) {
      return adopt(work, opened.get());
    }
    if (earlier.unsettled()) {
      work.release();
      return new Outcome.Later(ECHO, "an order may still be on its way");
    }
    return otherwise.get();
  }

  private Outcome adopt(Work work, Opened opened) {
    provisioning.settle(work, work.provision(), opened);
    return writeBack.tell(work, false);
  }
}
