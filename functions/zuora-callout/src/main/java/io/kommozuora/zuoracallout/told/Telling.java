package io.kommozuora.zuoracallout.told;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.FactLedger;
import io.kommozuora.config.Integration;
import io.kommozuora.config.ShownFields;
import io.kommozuora.function.Crew;
import io.kommozuora.function.Tenant;
import io.kommozuora.http.Deadline;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.fact.Calendar;
import java.time.InstantSource;

/** What telling deals needs for the life of the process; each piece of work adds its deadline. */
public record Telling(
    Integration integration,
    DealLedger ledger,
    FactLedger facts,
    KommoClient kommo,
    ZuoraClient zuora,
    Announcements announcements,
    InstantSource clock,
    Crew crew) {
  /** The telling of deals, to be over by the deadline. */
  public Teller teller(Deadline deadline) {
    KommoClient timedKommo = kommo.within(deadline);
    Calendar calendar = Calendar.of(integration, clock);
    Tenant tenant = new Tenant(zuora.within(deadline), integration.entities());
    Card card = new Card(integration.kommo(), calendar);
    return new Teller(
        new Briefings(ledger, facts, deadline.at()),
        timedKommo,
        new StandingReader(
            tenant, calendar, !integration.kommo().shown().equals(ShownFields.empty())),
        new NoteWork(timedKommo, facts, announcements),
        new TaskWork(timedKommo, announcements),
        new FieldWork(timedKommo, card, announcements),
        announcements,
        crew);
  }
}
