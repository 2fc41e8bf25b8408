package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;

/** How long a term lasts, such as 12 months. */
public record TermLength(int period, PeriodType periodType) {
  public LocalDate after(LocalDate start) {
    return periodType.after(start, period);
  }

  @Override
  public String toString() {
    return period + " " + periodType.wire();
  }
}
