package io.kommozuora.zuoracallout.deal;

import static java.util.stream.Collectors.toSet;

import io.kommozuora.aws.FactLedger;
import io.kommozuora.aws.Receipts;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.FactOwner;
import io.kommozuora.ledger.StoredFact;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.fact.Fact;
import io.kommozuora.zuoracallout.fact.FactReader;
import io.kommozuora.zuoracallout.fact.Finding;
import io.kommozuora.zuoracallout.fact.Said;
import io.kommozuora.zuoracallout.fact.SaidJson;
import io.kommozuora.zuoracallout.told.Announcements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns callouts into facts, and keeps each with every deal it is for before anybody is told: from
 * then on nothing of it can be lost, and nothing of it comes twice.
 */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  // What Zuora tells in a callout, its API may know a little later only.
  private static final int PATIENCE = 3;
  private static final Duration SHORTLY = Duration.ofSeconds(5);

  private final FactReader reader;
  private final Owners owners;
  private final FactLedger facts;
  private final Receipts receipts;
  private final Unmatched unmatched;
  private final Announcements announcements;

  Intake(
      FactReader reader,
      Owners owners,
      FactLedger facts,
      Receipts receipts,
      Unmatched unmatched,
      Announcements announcements) {
    this.reader = reader;
    this.owners = owners;
    this.facts = facts;
    this.receipts = receipts;
    this.unmatched = unmatched;
    this.announcements = announcements;
  }

  /**
   * Takes the callout in.
   *
   * @param heard when it came
   * @param times how often it was delivered, this time included
   */
  public Taken take(Callout callout, CalloutKey key, Instant heard, int times) {
    Optional<Set<DealId>> before = receipts.find(key.value());
    if (before.isPresent()) {
      return new Taken.In(before.get(), true);
    }
    return switch (reader.read(callout, heard)) {
      case Finding.Found(Fact fact) -> in(fact, key);
      case Finding.Outdated(String why) -> outdated(callout, key, why);
      case Finding.Unknown() when times < PATIENCE -> new Taken.Later(SHORTLY);
      case Finding.Unknown(), Finding.Unnamed() ->
          in(reader.hearsay(callout, heard, key.value()), key);
    };
  }

  private Taken outdated(Callout callout, CalloutKey key, String why) {
    log.info("nobody is told of {}: {}", callout.type(), why);
    announcements.outdated(callout.type());
    return received(key, Set.of());
  }

  private Taken in(Fact fact, CalloutKey key) {
    List<Hearer> hearers = owners.of(fact.concern());
    if (hearers.isEmpty()) {
      unmatched.keep(fact);
      // A deal won meanwhile did not find what is kept only now.
      hearers = owners.of(fact.concern());
    }
    boolean told = hearers.stream().anyMatch(hearer -> hearer.isQuiet() && heard(hearer, fact));
    hearers.forEach(hearer -> store(told ? hearer.quietly() : hearer, fact));
    hearers.stream()
        .filter(Hearer::found)
        .forEach(hearer -> unmatched.deliver(fact.concern(), hearer.deal()));
    return received(key, hearers.stream().map(Hearer::deal).collect(toSet()));
  }

  // The account's latest deal may have been another when this was told.
  private boolean heard(Hearer hearer, Fact fact) {
    return facts.history(FactOwner.of(hearer.deal())).stream()
        .filter(kept -> kept.id().equals(fact.id()))
        .map(kept -> SaidJson.read(kept.detail()))
        .anyMatch(said -> said.note().isPresent() || said.errand().isPresent());
  }

  private Taken received(CalloutKey key, Set<DealId> deals) {
    receipts.keep(key.value(), deals);
    return new Taken.In(deals, false);
  }

  private void store(Hearer hearer, Fact fact) {
    facts.store(FactOwner.of(hearer.deal()), stored(fact, hearer.hears(fact.said())));
  }

  /** The fact as it is kept. */
  static StoredFact stored(Fact fact, Said said) {
    return new StoredFact(
        fact.id(),
        fact.type().toString(),
        fact.at(),
        StoredFact.Progress.UNTOLD,
        SaidJson.write(said));
  }
}
