package io.kommozuora.kommowon.won;

import io.kommozuora.aws.CustomerLedger;
import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.config.Integration;
import io.kommozuora.function.Tenant;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommowon.resolve.Resolver;
import io.kommozuora.zuora.ZuoraClient;
import java.time.Duration;

/**
 * What the work on won deals needs for the life of the process; each piece of work adds its
 * deadline.
 */
public record WonDeals(
    Integration integration,
    DealLedger ledger,
    CustomerLedger customers,
    SharedPace pace,
    KommoClient kommo,
    ZuoraClient zuora,
    Announcements announcements,
    Backoff backoff,
    Sleeper sleeper) {
  private static final int ATTEMPTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  // Another order may take a while, and the deal must be written back after it.
  private static final Duration RESERVE = Duration.ofSeconds(15);

  /** The work on one deal, to be over by the deadline. */
  public DealWon within(Deadline deadline) {
    KommoClient timedKommo = kommo.within(deadline);
    DealCard card =
        new DealCard(
            timedKommo, integration.kommo().fields(), integration.zuora().link(), announcements);
    return new DealWon(
        ledger,
        new DealReader(timedKommo, pace),
        new Resolver(integration, deadline.clock()),
        provisioning(deadline),
        new Holding(timedKommo, card, announcements, deadline.clock()),
        new WriteBack(timedKommo, pace, card, announcements),
        deadline);
  }

  private Provisioning provisioning(Deadline deadline) {
    Settling settling = new Settling(ATTEMPTS, LONGEST_WAIT, RESERVE, backoff, sleeper);
    return new Provisioning(
        customers,
        new Tenant(zuora.within(deadline), integration.entities()),
        new OpenSubscription(integration.zuora().billing(), settling, deadline),
        announcements,
        deadline.clock());
  }
}
