package io.kommozuora.zuoracallout.deal;

import io.kommozuora.aws.FactLedger;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.FactOwner;
import io.kommozuora.ledger.Provision;
import io.kommozuora.ledger.StoredFact;
import io.kommozuora.zuoracallout.fact.Concern;
import io.kommozuora.zuoracallout.fact.Fact;
import io.kommozuora.zuoracallout.told.Announcements;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts that are no deal's, kept for one that may come. */
public final class Unmatched {
  private static final Logger log = LoggerFactory.getLogger(Unmatched.class);

  private final FactLedger facts;
  private final Announcements announcements;

  public Unmatched(FactLedger facts, Announcements announcements) {
    this.facts = facts;
    this.announcements = announcements;
  }

  /** Keeps the fact under what may lead to a deal later, and says that it waits. */
  void keep(Fact fact) {
    Optional<FactOwner> owner = owner(fact.concern());
    if (owner.isEmpty()) {
      log.warn("{} leads to no deal, and to nothing that could", fact);
      announcements.unmatched(fact, "nothing");
      return;
    }
    StoredFact stored = Intake.stored(fact, fact.said());
    if (facts.store(owner.get(), stored)) {
      log.warn("{} leads to no deal: it waits under {}", fact, owner.get());
      announcements.unmatched(fact, owner.get().key());
    }
  }

  private static Optional<FactOwner> owner(Concern concern) {
    return concern
        .account()
        .map(FactOwner::of)
        .or(() -> concern.subscriptions().stream().findFirst().map(FactOwner::of));
  }

  /** Gives a deal everything that waited for it. */
  void deliver(Provision sold, DealId deal) {
    Stream.of(FactOwner.of(sold.account()), FactOwner.of(sold.subscription()))
        .forEach(from -> deliver(from, FactOwner.of(deal)));
  }

  /** Gives a deal what waited under whatever led to it. */
  void deliver(Concern concern, DealId deal) {
    owner(concern).ifPresent(from -> deliver(from, FactOwner.of(deal)));
  }

  private void deliver(FactOwner from, FactOwner to) {
    facts.history(from).forEach(fact -> facts.hand(fact, from, to));
  }
}
