package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.ContractWindow;
import io.kommozuora.config.DealFields;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.StartRules;
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
  record Days(LocalDate effective, LocalDate activated, LocalDate accepted) {
    // Zuora takes the three in this order only.
    boolean inOrder() {
      return !activated.isBefore(effective) && !accepted.isBefore(activated);
    }
  }

  private static final String CONTRACT = "contract";

  private final KommoSettings kommo;
  private final ContractWindow window;
  private final LocalDate today;
  private final Deal deal;
  private final Reasons reasons;

  ContractDates(
      KommoSettings kommo, ContractWindow window, InstantSource clock, Deal deal, Reasons reasons) {
    this.kommo = kommo;
    this.window = window;
    this.today = local(clock.instant(), kommo);
    this.deal = deal;
    this.reasons = reasons;
  }

  /** The days the deal names, and those that follow from them by the rules. */
  Optional<Days> find(StartRules rules) {
    DealFields fields = kommo.fields();
    Optional<LocalDate> effective = contract(fields.contractDate());
    Optional<LocalDate> activated =
        day("service", fields.serviceDate(), effective.map(day -> service(rules, day)));
    Optional<LocalDate> accepted =
        day("acceptance", fields.acceptanceDate(), acceptance(rules, effective, activated));
    if (effective.isEmpty() || activated.isEmpty() || accepted.isEmpty()) {
      return Optional.empty();
    }
    Days days = new Days(effective.get(), activated.get(), accepted.get());
    return days.inOrder()
        ? Optional.of(days)
        : reasons.add(
            HoldReason.DATES_DISORDERED, days.effective(), days.activated(), days.accepted());
  }

  private static LocalDate service(StartRules rules, LocalDate contract) {
    return rules.service().map(rule -> rule.day(contract, contract)).orElse(contract);
  }

  private static Optional<LocalDate> acceptance(
      StartRules rules, Optional<LocalDate> contract, Optional<LocalDate> service) {
    return contract.flatMap(
        signed ->
            service.map(
                begun -> rules.acceptance().map(rule -> rule.day(signed, begun)).orElse(begun)));
  }

  private Optional<LocalDate> contract(Optional<FieldKey> field) {
    return text(field).isPresent() ? day(CONTRACT, field, Optional.empty()) : won();
  }

  // Today would be another day tomorrow, and the order another order.
  private Optional<LocalDate> won() {
    return deal.closed().isPresent()
        ? allowed(CONTRACT, local(deal.closed().get(), kommo))
        : reasons.add(HoldReason.DATE_MISSING);
  }

  private Optional<LocalDate> day(
      String name, Optional<FieldKey> field, Optional<LocalDate> otherwise) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    Optional<LocalDate> day = read(text.get());
    return day.isPresent()
        ? allowed(name, day.get())
        : reasons.add(HoldReason.DATE_INVALID, field.orElseThrow(), text.get());
  }

  private Optional<String> text(Optional<FieldKey> field) {
    return field.flatMap(key -> FieldText.of(deal, key));
  }

  private Optional<LocalDate> read(String text) {
    try {
      return text.matches("-?\\d{1,12}")
          ? Optional.of(local(Instant.ofEpochSecond(Long.parseLong(text)), kommo))
          : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate local(Instant moment, KommoSettings kommo) {
    return moment.atZone(kommo.timeZone()).toLocalDate();
  }

  // The window is told in days: told in dates, it would be another finding every day.
  private Optional<LocalDate> allowed(String name, LocalDate day) {
    boolean near = window.allows(day, today);
    boolean closed = window.closed(day);
    if (!near) {
      reasons.add(HoldReason.DATE_OUTSIDE, name, day, window.pastDays(), window.futureDays());
    }
    if (closed) {
      reasons.add(HoldReason.DATE_CLOSED, name, day, window.closedUntil().orElseThrow());
    }
    return near && !closed ? Optional.of(day) : Optional.empty();
  }
}
