package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working hours agree with a clock that is looked at every minute, through weeks of changes. */
final class WorkingMinutesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static NavigableSet<Instant> minutes(WorkingHours hours, LocalDate first, ZoneId zone) {
    var minutes = new TreeSet<Instant>();
    Instant end = first.plusDays(30).atStartOfDay(zone).toInstant();
    for (Instant at = first.atStartOfDay(zone).toInstant();
        at.isBefore(end);
        at = at.plus(MINUTE)) {
      ZonedDateTime clock = at.atZone(zone);
      boolean within =
          !clock.toLocalTime().isBefore(hours.from()) && clock.toLocalTime().isBefore(hours.to());
      if (within && hours.days().contains(clock.getDayOfWeek())) minutes.add(at);
    }
    return minutes;
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-02-27, 09:00, 18:00, MONDAY, FRIDAY",
    "America/New_York, 2026-02-27, 00:00, 23:59, SATURDAY, SUNDAY",
    "America/New_York, 2026-02-27, 02:30, 05:00, SUNDAY, SUNDAY",
    "America/New_York, 2026-02-27, 01:00, 02:30, SUNDAY, SUNDAY",
    "America/New_York, 2026-02-27, 02:10, 02:50, SATURDAY, SUNDAY",
    "America/New_York, 2026-10-23, 09:00, 18:00, MONDAY, FRIDAY",
    "America/New_York, 2026-10-23, 00:30, 05:00, SUNDAY, SUNDAY",
    "Europe/Berlin, 2026-03-20, 00:00, 03:00, SATURDAY, SUNDAY",
    "Europe/Berlin, 2026-10-20, 01:59, 03:01, SATURDAY, SUNDAY",
    "Australia/Lord_Howe, 2026-09-25, 02:15, 04:00, SATURDAY, SUNDAY",
    "Africa/Cairo, 2026-04-17, 00:00, 02:00, THURSDAY, FRIDAY",
    "America/Havana, 2026-03-01, 00:30, 09:00, SATURDAY, SUNDAY",
    "Pacific/Apia, 2011-12-23, 09:00, 18:00, FRIDAY, FRIDAY",
    "Asia/Kathmandu, 2026-01-01, 09:00, 18:00, WEDNESDAY, WEDNESDAY"
  })
  void agree(
      ZoneId zone, LocalDate first, LocalTime from, LocalTime to, DayOfWeek one, DayOfWeek last) {
    var hours = new WorkingHours(from, to, EnumSet.range(one, last));
    var minutes = minutes(hours, first, zone);

    Instant end = first.plusDays(15).atStartOfDay(zone).toInstant();
    for (Instant at = first.atStartOfDay(zone).toInstant();
        at.isBefore(end);
        at = at.plus(MINUTE)) {
      assertThat(hours.next(at, zone)).as("next of %s", at).isEqualTo(minutes.ceiling(at));
    }
    for (Duration time = MINUTE; time.toMinutes() < 120; time = time.plus(MINUTE)) {
      assertThat(hours.after(first.atStartOfDay(zone).toInstant(), time, zone))
          .as("after %s", time)
          .isEqualTo(
              minutes.stream()
                  .skip(time.toMinutes() - 1)
                  .findFirst()
                  .map(m -> m.plus(MINUTE))
                  .orElseThrow());
    }
    for (LocalDate day = first.plusDays(15);
        day.isBefore(first.plusDays(29));
        day = day.plusDays(1)) {
      assertThat(hours.lastBefore(day, zone))
          .as("last before %s", day)
          .isEqualTo(minutes.lower(day.atStartOfDay(zone).toInstant()).plus(MINUTE));
    }
  }
}
