package io.kommozuora.zuoracallout.told;

import io.kommozuora.aws.Lease;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.FactOwner;
import java.util.List;
import java.util.Optional;

/** A deal that is being told, alone by this worker, and how far it got. */
final class Briefing {
  private final Lease lease;
  private final List<Kept> history;
  private Optional<Deal> deal = Optional.empty();
  private Optional<Standing> standing = Optional.empty();
  private Optional<Brief> end = Optional.empty();

  Briefing(Lease lease, List<Kept> history) {
    this.lease = lease;
    this.history = history;
  }

  DealId id() {
    return lease.entry().deal();
  }

  FactOwner owner() {
    return FactOwner.of(id());
  }

  Lease lease() {
    return lease;
  }

  Entry entry() {
    return lease.entry();
  }

  /** All that happened to the deal, oldest first. */
  List<Kept> history() {
    return history;
  }

  /** What of it the deal has not been told. */
  List<Kept> untold() {
    return history.stream().filter(kept -> !kept.told()).toList();
  }

  void met(Deal read) {
    deal = Optional.of(read);
  }

  /** The deal as Kommo has it; only where it was met. */
  Deal deal() {
    return deal.orElseThrow();
  }

  void stands(Standing now) {
    standing = Optional.of(now);
  }

  /** How the customer stands in Zuora; empty where the deal has nothing there that we know. */
  Optional<Standing> standing() {
    return standing;
  }

  /** Ends the telling here; what ended it first counts. */
  synchronized void end(Brief how) {
    if (end.isEmpty()) {
      end = Optional.of(how);
    }
  }

  synchronized boolean goesOn() {
    return end.isEmpty();
  }

  /** How it ended. */
  synchronized Brief ended() {
    return end.orElse(new Brief.Told());
  }
}
