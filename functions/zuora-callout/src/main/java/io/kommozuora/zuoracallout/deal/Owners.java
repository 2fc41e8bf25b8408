package io.kommozuora.zuoracallout.deal;

import static java.util.function.Predicate.not;

import io.kommozuora.aws.DealLedger;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.deal.DealId;
import io.kommozuora.ledger.DealState;
import io.kommozuora.ledger.Entry;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuoracallout.fact.Concern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the deals that a fact is for, in the ledger, and where that is in doubt, in Zuora. */
final class Owners {
  private final DealLedger ledger;
  private final NamedDeals named;

  Owners(DealLedger ledger, NamedDeals named) {
    this.ledger = ledger;
    this.named = named;
  }

  /** All deals that hear of it; none when nothing leads to a deal. */
  List<Hearer> of(Concern concern) {
    List<DealId> covered = covered(concern);
    List<Entry> account =
        covered.isEmpty() || concern.wholeAccount() ? account(concern) : List.of();
    if (!covered.isEmpty()) {
      return hearers(covered, Hearer.Manner.OWN, account);
    }
    if (!account.isEmpty()) {
      return hearers(List.of(latest(account)), manner(account), account);
    }
    return named.of(concern).stream()
        .map(deal -> new Hearer(deal, Hearer.Manner.FOUND_IN_ZUORA))
        .toList();
  }

  // Each entity counts its own numbers: the same one may be another customer's elsewhere.
  private List<DealId> covered(Concern concern) {
    return concern.subscriptions().stream()
        .flatMap(number -> ledger.of(number).stream())
        .filter(entry -> concern.account().map(account -> billedOn(entry, account)).orElse(true))
        .map(Entry::deal)
        .distinct()
        .toList();
  }

  private static boolean billedOn(Entry entry, AccountNumber account) {
    return entry.provision().map(Provision::account).filter(account::equals).isPresent();
  }

  private List<Entry> account(Concern concern) {
    return concern.account().map(ledger::of).orElse(List.of());
  }

  private static DealId latest(List<Entry> account) {
    Optional<Entry> active =
        account.stream().filter(entry -> entry.state() == DealState.ACTIVE).findFirst();
    return active.orElse(account.getFirst()).deal();
  }

  private static Hearer.Manner manner(List<Entry> account) {
    return account.size() > 1 ? Hearer.Manner.FOR_THE_ACCOUNT : Hearer.Manner.OWN;
  }

  private static List<Hearer> hearers(
      List<DealId> told, Hearer.Manner manner, List<Entry> account) {
    Stream<Hearer> others =
        account.stream()
            .map(Entry::deal)
            .filter(not(told::contains))
            .map(deal -> new Hearer(deal, Hearer.Manner.QUIET));
    List<Hearer> hearers = new ArrayList<>();
    told.forEach(deal -> hearers.add(new Hearer(deal, manner)));
    others.forEach(hearers::add);
    return hearers;
  }
}
