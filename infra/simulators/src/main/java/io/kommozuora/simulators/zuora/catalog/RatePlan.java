package io.kommozuora.simulators.zuora.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A product rate plan: what a subscription subscribes to. */
public record RatePlan(
    String id,
    String number,
    Optional<String> externalId,
    String name,
    LocalDate from,
    LocalDate until,
    Optional<Integer> grade,
    List<Charge> charges) {
  public RatePlan {
    Ids.check(id);
    charges = List.copyOf(charges);
  }

  public static RatePlan of(String id, String number, String name, Charge... charges) {
    return new RatePlan(
        id,
        number,
        Optional.empty(),
        name,
        LocalDate.parse("2020-01-01"),
        LocalDate.parse("2099-12-31"),
        Optional.empty(),
        List.of(charges));
  }

  public RatePlan effective(String first, String last) {
    LocalDate start = LocalDate.parse(first);
    return new RatePlan(id, number, externalId, name, start, LocalDate.parse(last), grade, charges);
  }

  public RatePlan graded(int rank) {
    return new RatePlan(id, number, externalId, name, from, until, Optional.of(rank), charges);
  }

  public RatePlan knownOutsideAs(String external) {
    return new RatePlan(id, number, Optional.of(external), name, from, until, grade, charges);
  }

  public boolean answersTo(String key) {
    return id.equals(key) || number.equals(key) || externalId.filter(key::equals).isPresent();
  }

  public String status(LocalDate today) {
    if (today.isBefore(from)) {
      return "NotStarted";
    }
    return today.isAfter(until) ? "Expired" : "Active";
  }

  public boolean coversDay(LocalDate day) {
    return status(day).equals("Active");
  }

  /** The currencies in which every charge has a price. */
  public Set<String> currencies() {
    Set<String> common = new TreeSet<>();
    charges.forEach(charge -> common.addAll(charge.prices().keySet()));
    charges.forEach(charge -> common.retainAll(charge.prices().keySet()));
    return common;
  }
}
