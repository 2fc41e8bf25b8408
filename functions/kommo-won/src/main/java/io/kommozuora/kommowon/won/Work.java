package io.kommozuora.kommowon.won;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Lease;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A deal in this worker's hands: its ledger entry, and the lease that lets it be written. */
final class Work {
  private final DealLedger ledger;
  private final Lease lease;
  private Entry entry;

  Work(DealLedger ledger, Lease lease, Instant hooked) {
    this.ledger = ledger;
    this.lease = lease;
    this.entry = lease.entry().hookedAt(hooked);
  }

  DealId deal() {
    return entry.deal();
  }

  Entry entry() {
    return entry;
  }

  /** The numbers chosen for the deal; only where they were. */
  Provision provision() {
    return entry.provision().orElseThrow();
  }

  Instant until() {
    return lease.until();
  }

  /** Writes the changed entry and keeps the deal. */
  void save(UnaryOperator<Entry> change) {
    entry = change.apply(entry);
    ledger.save(lease, entry);
  }

  /** Writes the changed entry and lets go of the deal. */
  void close(UnaryOperator<Entry> change) {
    entry = change.apply(entry);
    ledger.close(lease, entry);
  }

  /** Lets go of the deal with the ledger as it was last written. */
  void release() {
    ledger.release(lease);
  }
}
