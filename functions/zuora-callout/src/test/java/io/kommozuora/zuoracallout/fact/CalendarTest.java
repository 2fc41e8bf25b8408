package io.kommozuora.zuoracallout.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.TenantTime;
import io.kommozuora.config.Integration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalendarTest {
  // Kommo and Zuora are both in New York there.
  private static final Integration INTEGRATION =
      Integration.load(Path.of("src/test/resources/integration.yaml"));

  private static Calendar at(String instant) {
    return Calendar.of(INTEGRATION, InstantSource.fixed(Instant.parse(instant)));
  }

  private static Calendar inTokyo(String instant) {
    Calendar usual = at(instant);
    return new Calendar(
        usual.clock(),
        ZoneId.of("Asia/Tokyo"),
        usual.office(),
        usual.workingHours(),
        usual.reminders());
  }

  @Test
  void daysAreTheTenants() {
    assertThat(at("2026-03-02T03:00:00Z").today()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(inTokyo("2026-03-02T16:00:00Z").today()).isEqualTo(LocalDate.parse("2026-03-03"));
  }

  @Test
  void aTimeOfZuorasIsOnTheTenantsClockUnlessItSaysOtherwise() {
    LocalDateTime clock = LocalDateTime.parse("2026-03-02T09:00:00");
    Instant heard = Instant.parse("2026-03-05T00:00:00Z");
    Calendar tokyo = inTokyo("2026-03-05T00:00:00Z");

    assertThat(tokyo.moment(Optional.of(new TenantTime(clock, Optional.empty())), heard))
        .isEqualTo("2026-03-02T00:00:00Z");
    assertThat(tokyo.moment(Optional.of(new TenantTime(clock, Optional.of(ZoneOffset.UTC))), heard))
        .isEqualTo("2026-03-02T09:00:00Z");
    assertThat(tokyo.moment(Optional.empty(), heard)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource({
    // Monday, ten in the morning; Friday at five in the evening; Saturday.
    "2026-03-02T15:00:00Z, 2026-03-02T19:00:00Z, 2026-03-02T23:00:00Z",
    "2026-03-06T22:00:00Z, 2026-03-09T16:00:00Z, 2026-03-09T20:00:00Z",
    "2026-03-07T15:00:00Z, 2026-03-09T17:00:00Z, 2026-03-09T21:00:00Z",
  })
  void tasksFallDueWhenPeopleWork(String now, Instant soon, Instant nextDay) {
    assertThat(at(now).soon()).isEqualTo(soon);
    assertThat(at(now).nextDay()).isEqualTo(nextDay);
  }

  @Test
  void noticeIsGivenBeforeItsLastDayOrSoon() {
    LocalDate end = LocalDate.parse("2027-03-02");

    // Thirty days before is a Sunday; in New York people stop on the Friday at six.
    assertThat(at("2026-12-02T15:00:00Z").beforeNotice(end)).isEqualTo("2027-01-29T23:00:00Z");
    assertThat(at("2027-02-01T15:00:00Z").beforeNotice(end)).isEqualTo("2027-02-01T19:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"91, -1", "90, 90", "61, 90", "60, 60", "30, 30", "0, 30", "-1, -1"})
  void theLastReminderDueCounts(long left, int rung) {
    OptionalInt expected = rung < 0 ? OptionalInt.empty() : OptionalInt.of(rung);

    assertThat(at("2026-03-02T15:00:00Z").rung(left)).isEqualTo(expected);
  }

  @Test
  void noNumberOfDaysIsTooLarge() {
    assertThat(at("2026-03-02T15:00:00Z").rung(Long.MAX_VALUE)).isEmpty();
  }
}
