package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.invariants.ZuoraBooks.Booked;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for the notes of what happened in Zuora. */
final class NoteRules {
  private NoteRules() {}

  static Verdict once(Aftermath after) {
    Breaches breaches = new Breaches("all in Zuora's books told once, on its deal");
    Map<Fact, List<Long>> told = told(after);
    int all = told.values().stream().mapToInt(List::size).sum();
    List<Booked> facts = new ZuoraBooks(after).facts();
    for (Booked booked : facts) {
      List<Long> where = Optional.ofNullable(told.remove(booked.fact())).orElse(List.of());
      breaches.unless(
          booked.told(where),
          "%s is told on %s, not on %s".formatted(booked.fact(), where, booked.deals()));
    }
    told.forEach(
        (fact, where) ->
            breaches.unless(false, "%s is told on %s, and never was".formatted(fact, where)));
    return breaches.over("%d facts, %d notes".formatted(facts.size(), all));
  }

  /** Each fact that is noted, with the deals it is noted on. */
  static Map<Fact, List<Long>> told(Aftermath after) {
    Map<Fact, List<Long>> told = new HashMap<>();
    for (Deal deal : after.cast().all()) {
      notes(deal, after)
          .flatMap(note -> Fact.in(note).stream())
          .forEach(fact -> told.computeIfAbsent(fact, _ -> new ArrayList<>()).add(deal.id()));
    }
    return told;
  }

  private static Stream<String> notes(Deal deal, Aftermath after) {
    return after.sandbox().kommo().notesOf(deal.id()).stream().map(Note::text);
  }

  static Verdict amounts(Aftermath after) {
    Breaches breaches = new Breaches("every amount noted as it is in Zuora's books");
    int amounts = 0;
    for (Deal deal : after.cast().all()) {
      for (String note : notes(deal, after).toList()) {
        Optional<Amount> noted = Fact.in(note).flatMap(fact -> Amount.in(note, fact));
        if (noted.isEmpty()) continue;
        amounts++;
        Optional<Amount> booked = Amount.of(Fact.in(note).orElseThrow(), after.sandbox().zuora());
        breaches.unless(
            noted.equals(booked), "deal %d is told %s".formatted(deal.id(), noted.get()));
      }
    }
    return breaches.over("%d amounts".formatted(amounts));
  }

  private record Amount(BigDecimal value, String currency) {
    static Optional<Amount> in(String note, Fact fact) {
      return fact.kind()
          .part("amount", note)
          .map(text -> of(new BigDecimal(text), fact.kind().part("currency", note).orElseThrow()));
    }

    static Optional<Amount> of(Fact fact, ZuoraSimulator zuora) {
      return switch (fact.kind()) {
        case INVOICE, PAST_DUE ->
            zuora.invoice(fact.number()).map(found -> of(found.amount(), found.currency()));
        case PAYMENT, DECLINE ->
            payment(fact, zuora).map(found -> of(found.amount(), found.currency()));
        case RENEWAL, CANCELLATION, CARD -> Optional.empty();
      };
    }

    private static Optional<Payment> payment(Fact fact, ZuoraSimulator zuora) {
      return zuora.payments().stream()
          .filter(payment -> payment.number().equals(fact.number()))
          .findFirst();
    }

    private static Amount of(BigDecimal value, String currency) {
      return new Amount(value.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
      return value.toPlainString() + " " + currency;
    }
  }
}
