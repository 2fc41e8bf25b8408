package io.kommozuora.config;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a contract may begin without a person looking at the deal.
 *
 * @param pastDays how many days before today it may begin
 * @param futureDays how many days after today it may begin
 * @param closedUntil the last day of the periods finance has closed; nothing begins in them
 */
public record ContractWindow(int pastDays, int futureDays, Optional<LocalDate> closedUntil) {
  private static final int USUAL_DAYS = 400;

  public ContractWindow {
    if (pastDays < 0 || futureDays < 0) throw new IllegalArgumentException("days are not negative");
  }

  static ContractWindow read(Section section) {
    var days = Scalar.integer(0, 36_500);
    var pastDays = section.optional("pastDays", days, USUAL_DAYS);
    var futureDays = section.optional("futureDays", days, USUAL_DAYS);
    var closedUntil = section.optional("closedUntil", Scalar.DATE);
    return new ContractWindow(pastDays.get(), futureDays.get(), closedUntil.get());
  }

  /** Whether the day is near enough, seen from today. */
  public boolean allows(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusDays(pastDays)) && !day.isAfter(today.plusDays(futureDays));
  }

  /** Whether the books of the day are closed. */
  public boolean closed(LocalDate day) {
    return closedUntil.filter(last -> !day.isAfter(last)).isPresent();
  }
}
