package io.kommozuora.config;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** When people work: on the same days of each week, from and to the same time of day. */
public record WorkingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {
  private static final LocalTime USUAL_FROM = LocalTime.of(9, 0);
  private static final LocalTime USUAL_TO = LocalTime.of(18, 0);
  private static final Set<DayOfWeek> USUAL_DAYS =
      Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  public WorkingHours {
    days = Set.copyOf(days);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from %s is not before to %s".formatted(from, to));
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException("has no days; write at least one, e.g. monday");
    }
  }

  static WorkingHours read(Section section) {
    Function<DayOfWeek, String> written = day -> day.name().toLowerCase(Locale.ROOT);
    var from = section.optional("from", Scalar.TIME, USUAL_FROM);
    var to = section.optional("to", Scalar.TIME, USUAL_TO);
    var days = section.set("days", Scalar.oneOf(DayOfWeek.values(), written), USUAL_DAYS);
    return new WorkingHours(from.get(), to.get(), days.get());
  }

  /** The moment itself when people work then, else the next time they begin. */
  public Instant next(Instant moment, ZoneId zone) {
    return shift(moment, zone).opens();
  }

  /** When so much working time has passed; a day's end counts as that day. */
  public Instant after(Instant from, Duration workingTime, ZoneId zone) {
    if (workingTime.isNegative()) throw new IllegalArgumentException("time does not run back");

    Duration left = workingTime;
    Shift shift = shift(from, zone);
    while (left.compareTo(shift.length()) > 0) {
      left = left.minus(shift.length());
      shift = shift(shift.closes(), zone);
    }
    return shift.opens().plus(left);
  }

  /** When people stop working on the last day of work before that day. */
  public Instant lastBefore(LocalDate day, ZoneId zone) {
    LocalDate last = day.minusDays(1);
    while (!works(last, zone)) last = last.minusDays(1);
    return shift(last, zone).closes();
  }

  /** What is left at the moment of the shift it is in, else the next shift. */
  private Shift shift(Instant moment, ZoneId zone) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    while (!works(day, zone) || !moment.isBefore(shift(day, zone).closes())) day = day.plusDays(1);
    return shift(day, zone).since(moment);
  }

  private boolean works(LocalDate day, ZoneId zone) {
    return days.contains(day.getDayOfWeek()) && !shift(day, zone).isEmpty();
  }

  private Shift shift(LocalDate day, ZoneId zone) {
    return Shift.on(day, from, to, zone);
  }
}
