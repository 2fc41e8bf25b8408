package io.kommozuora.zuoracallout.deal;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.FactLedger;
import io.kommozuora.aws.Receipts;
import io.kommozuora.config.Integration;
import io.kommozuora.function.Tenant;
import io.kommozuora.http.Deadline;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.fact.Books;
import io.kommozuora.zuoracallout.fact.FactReader;
import io.kommozuora.zuoracallout.told.Announcements;
import java.time.InstantSource;

/**
 * What taking callouts in needs for the life of the process; each piece of work adds its deadline.
 */
public record Deals(
    Integration integration,
    DealLedger ledger,
    FactLedger facts,
    Receipts receipts,
    ZuoraClient zuora,
    Announcements announcements,
    InstantSource clock) {
  /** The taking in of callouts, to be over by the deadline. */
  public Intake intake(Deadline deadline) {
    Tenant tenant = new Tenant(zuora.within(deadline), integration.entities());
    return new Intake(
        new FactReader(new Books(tenant, ledger), integration, clock),
        new Owners(ledger, new NamedDeals(tenant, integration.zuora())),
        facts,
        receipts,
        unmatched(),
        announcements);
  }

  /** The welcome of new deals. */
  public Arrivals arrivals() {
    return new Arrivals(ledger, unmatched());
  }

  private Unmatched unmatched() {
    return new Unmatched(facts, announcements);
  }
}
