package io.kommozuora.zuoracallout.told;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.FactLedger;
import io.kommozuora.aws.Lease;
import io.kommozuora.billing.Subscription;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.DealState;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.FactOwner;
import io.kommozuora.ledger.Provision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins and ends the telling of single deals, in the ledgers. */
final class Briefings {
  private final DealLedger ledger;
  private final FactLedger facts;
  private final Instant until;

  /**
   * Work on deals.
   *
   * @param until when the leases end by themselves, should this worker die
   */
  Briefings(DealLedger ledger, FactLedger facts, Instant until) {
    this.ledger = ledger;
    this.facts = facts;
    this.until = until;
  }

  /** Whether there is anything the deal has not been told. */
  boolean news(DealId deal) {
    return history(deal).stream().anyMatch(kept -> !kept.told());
  }

  private List<Kept> history(DealId deal) {
    return facts.history(FactOwner.of(deal)).stream().map(Kept::of).toList();
  }

  /** Takes the deal for this worker alone; empty when another has it. */
  Optional<Briefing> open(DealId deal) {
    return ledger.take(deal, until).map(this::begun);
  }

  private Briefing begun(Lease lease) {
    try {
      return new Briefing(lease, history(lease.entry().deal()));
    } catch (RuntimeException e) {
      ledger.release(lease);
      throw e;
    }
  }

  /** Notes what the deal was told, and lets go of it. */
  void close(Briefing briefing) {
    if (briefing.goesOn()) {
      briefing.untold().forEach(kept -> facts.told(briefing.owner(), kept.fact()));
    }
    Entry entry = briefing.goesOn() ? now(briefing) : briefing.entry();
    // A deal that we never sold anything on leaves no trace in the ledger.
    if (entry.linked() && entry.equals(briefing.entry())) {
      ledger.release(briefing.lease());
    } else {
      ledger.close(briefing.lease(), entry);
    }
  }

  private static Entry now(Briefing briefing) {
    Entry entry = briefing.entry();
    boolean sold = entry.state() == DealState.ACTIVE || entry.state() == DealState.CANCELLED;
    return briefing
        .standing()
        .flatMap(Standing::subscription)
        .filter(now -> sold && differs(now, entry))
        .map(now -> entry.nowIs(now.status(), now.lives()))
        .orElse(entry);
  }

  private static boolean differs(Subscription now, Entry entry) {
    return entry.provision().map(Provision::status).filter(now.status()::equals).isEmpty();
  }
}
