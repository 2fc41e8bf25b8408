package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A month of service: the first, the second and so on from the day on which a plan began. */
record ServiceMonth(LocalDate first, long number) implements Comparable<ServiceMonth> {
  /** The month in which the day lies. */
  static ServiceMonth of(LocalDate first, LocalDate day) {
    long whole = ChronoUnit.MONTHS.between(first, day);
    // Counted from a 31st, the month that begins on a 30th is not whole by then.
    boolean begun = !first.plusMonths(whole + 1).isAfter(day);
    return new ServiceMonth(first, begun ? whole + 1 : whole);
  }

  LocalDate start() {
    return first.plusMonths(number);
  }

  LocalDate end() {
    return next().minusDays(1);
  }

  boolean hasEndedBy(LocalDate day) {
    return !next().isAfter(day);
  }

  private LocalDate next() {
    return first.plusMonths(number + 1);
  }

  @Override
  public int compareTo(ServiceMonth other) {
    return start().compareTo(other.start());
  }
}
