package io.kommozuora.config;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How a day of a subscription follows from an earlier one, where the deal does not name it. */
public sealed interface DayRule {
  /** The day, given the ones that come before it. */
  LocalDate day(LocalDate contract, LocalDate service);

  /** So many days after the contract begins; 0 is the same day. */
  record AfterContract(int days) implements DayRule {
    @Override
    public LocalDate day(LocalDate contract, LocalDate service) {
      return contract.plusDays(days);
    }
  }

  /** So many days after the service begins; 0 is the same day. */
  record AfterService(int days) implements DayRule {
    @Override
    public LocalDate day(LocalDate contract, LocalDate service) {
      return service.plusDays(days);
    }
  }

  /** The first day of the month after the one the contract begins in. */
  record FirstOfNextMonth() implements DayRule {
    @Override
    public LocalDate day(LocalDate contract, LocalDate service) {
      return contract.with(TemporalAdjusters.firstDayOfNextMonth());
    }
  }
}
