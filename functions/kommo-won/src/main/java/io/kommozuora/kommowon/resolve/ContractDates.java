package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.ContractWindow;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The three days a subscription begins on: contract, service and acceptance. Kommo keeps a date as
 * midnight in the account's time zone, so the zone decides the day.
 */
final class ContractDates {
  record Days(LocalDate effective, LocalDate activated, LocalDate accepted) {}

  private final KommoSettings kommo;
  private final ContractWindow window;
  private final InstantSource clock;

  ContractDates(KommoSettings kommo, ContractWindow window, InstantSource clock) {
    this.kommo = kommo;
    this.window = window;
    this.clock = clock;
  }

  Optional<Days> of(Deal deal, Reasons reasons) {
    Optional<LocalDate> effective =
        day(deal, kommo.fields().contractDate(), won(deal), reasons)
            .flatMap(day -> allowed(day, reasons));
    if (effective.isEmpty()) {
      return Optional.empty();
    }
    LocalDate contract = effective.get();
    Optional<LocalDate> activated = day(deal, kommo.fields().serviceDate(), contract, reasons);
    Optional<LocalDate> accepted =
        activated.flatMap(day -> day(deal, kommo.fields().acceptanceDate(), day, reasons));
    return accepted.map(day -> new Days(contract, activated.orElse(contract), day));
  }

  private LocalDate won(Deal deal) {
    return local(deal.closed().orElse(clock.instant()));
  }

  private LocalDate local(Instant moment) {
    return moment.atZone(kommo.timeZone()).toLocalDate();
  }

  private Optional<LocalDate> day(
      Deal deal, Optional<FieldKey> field, LocalDate otherwise, Reasons reasons) {
    Optional<String> text = field.flatMap(deal.fields()::text);
    if (field.isEmpty() || text.isEmpty()) {
      return Optional.of(otherwise);
    }
    return read(text.get()).or(() -> reasons.add(HoldReason.DATE_INVALID, field.get(), text.get()));
  }

  private Optional<LocalDate> read(String text) {
    try {
      return text.matches("-?\\d{1,12}")
          ? Optional.of(local(Instant.ofEpochSecond(Long.parseLong(text))))
          : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> allowed(LocalDate day, Reasons reasons) {
    LocalDate today = local(clock.instant());
    if (window.allows(day, today)) {
      return Optional.of(day);
    }
    return reasons.add(
        HoldReason.DATE_OUTSIDE,
        day,
        today.minusDays(window.pastDays()),
        today.plusDays(window.futureDays()));
  }
}
