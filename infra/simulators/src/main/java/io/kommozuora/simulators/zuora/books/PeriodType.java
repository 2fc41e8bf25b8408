package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** The units in which terms are counted. */
public enum PeriodType {
  MONTH("Month", Period.ofMonths(1)),
  YEAR("Year", Period.ofYears(1)),
  WEEK("Week", Period.ofWeeks(1)),
  DAY("Day", Period.ofDays(1));

  private final String wire;
  private final Period one;

  PeriodType(String wire, Period one) {
    this.wire = wire;
    this.one = one;
  }

  public static PeriodType parse(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst().orElseThrow();
  }

  public String wire() {
    return wire;
  }

  LocalDate after(LocalDate start, int count) {
    return start.plus(one.multipliedBy(count));
  }
}
