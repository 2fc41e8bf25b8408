package io.kommozuora.zuoracallout.deal;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import java.util.Optional;

/** Deals that were sold just now: what waited for them is theirs from now on. */
public final class Arrivals {
  private final DealLedger ledger;
  private final Unmatched unmatched;

  public Arrivals(DealLedger ledger, Unmatched unmatched) {
    this.ledger = ledger;
    this.unmatched = unmatched;
  }

  /** Gives the deal what waited for its account or its subscription. */
  public void welcome(DealId deal) {
    Optional<Provision> sold = ledger.find(deal).flatMap(Entry::provision);
    sold.ifPresent(provision -> unmatched.deliver(provision, deal));
  }
}
