package io.kommozuora.config;

import java.time.LocalDate;

/** How far from today a contract may begin before a person has to look at the deal. */
public record ContractWindow(int pastDays, int futureDays) {
  static final ContractWindow USUAL = new ContractWindow(400, 400);

  /** Whether a contract may begin on the day, seen from today. */
  public boolean allows(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(pastDays)) && !day.isAfter(today.plusDays(futureDays));
  }
}
