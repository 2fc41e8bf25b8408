package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.TenantTime;
import io.kommozuora.config.Integration;
import io.kommozuora.config.Reminders;
import io.kommozuora.config.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Days as the tenant counts them, and times at which people at the account work.
 *
 * @param tenant the zone of Zuora's dates
 * @param office the zone the account works in
 */
public record Calendar(
    InstantSource clock,
    ZoneId tenant,
    ZoneId office,
    WorkingHours workingHours,
    Reminders reminders) {
  private static final Duration SOON = Duration.ofHours(4);
  private static final Duration A_DAY = Duration.ofHours(8);

  /** The calendar of a deployment. */
  public static Calendar of(Integration integration, InstantSource clock) {
    return new Calendar(
        clock,
        integration.zuora().timeZone(),
        integration.kommo().timeZone(),
        integration.kommo().workingHours(),
        integration.zuora().reminders());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), tenant);
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, tenant);
  }

  /** When Zuora says that it was, else the moment we heard of it. */
  Instant moment(Optional<TenantTime> told, Instant heard) {
    return told.map(time -> time.in(tenant)).orElse(heard);
  }

  /** For what cannot wait: after half a working day. */
  Instant soon() {
    return workingHours.after(clock.instant(), SOON, office);
  }

  /** For what can wait a little: after a working day. */
  Instant nextDay() {
    return workingHours.after(clock.instant(), A_DAY, office);
  }

  /** Before the last day on which notice can be given, where that is not over. */
  Instant beforeNotice(LocalDate termEnd) {
    Instant last = workingHours.lastBefore(termEnd.minusDays(reminders.noticeDays()), office);
    return last.isBefore(clock.instant()) ? soon() : last;
  }

  /** Which reminder is due so many days before the end. */
  OptionalInt rung(long daysLeft) {
    return reminders.rung((int) Math.min(daysLeft, Integer.MAX_VALUE));
  }
}
