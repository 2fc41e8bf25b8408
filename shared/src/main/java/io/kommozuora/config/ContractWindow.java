package io.kommozuora.config;

import java.time.LocalDate;

/** How far from today a contract may begin before a person has to look at the deal. */
public record ContractWindow(int pastDays, int futureDays) {
  private static final int USUAL_DAYS = 400;

  public ContractWindow {
    if (pastDays < 0 || futureDays < 0) throw new IllegalArgumentException("days are not negative");
  }

  static ContractWindow read(Section section) {
    var days = Scalar.integer(0, 36_500);
    var pastDays = section.optional("pastDays", days, USUAL_DAYS);
    var futureDays = section.optional("futureDays", days, USUAL_DAYS);
    return new ContractWindow(pastDays.get(), futureDays.get());
  }

  /** Whether a contract may begin on the day, seen from today. */
  public boolean allows(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(pastDays)) && !day.isAfter(today.plusDays(futureDays));
  }
}
