package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkingHoursTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final WorkingHours USUAL = hours("09:00", "18:00", WEEK);
  private static final WorkingHours TUESDAYS = hours("09:00", "18:00", Set.of(DayOfWeek.TUESDAY));

  private static WorkingHours hours(String from, String to, Set<DayOfWeek> days) {
    return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to), days);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
  }

  @Test
  void areUsuallyNineToSixFromMondayToFriday() {
    assertThat(Example.minimal().load().kommo().workingHours()).isEqualTo(USUAL);
  }

  @Test
  void areReadAsWritten() {
    var written = "{from: 07:30, to: '23:59', days: [sunday, tuesday]}";

    assertThat(Example.minimal().with("kommo.workingHours", written).load().kommo().workingHours())
        .isEqualTo(hours("07:30", "23:59", Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY)));
  }

  @ParameterizedTest
  @CsvSource({
    "days: [], has no days",
    "'from: 18:00', from 18:00 is not before to 18:00",
    "'from: 19:00', from 19:00 is not before to 18:00"
  })
  void haveAtLeastADayAndAMinute(String yaml, String mistake) {
    assertThat(Example.minimal().with("kommo.workingHours", "{" + yaml + "}").mistakes())
        .singleElement()
        .asString()
        .startsWith("kommo.workingHours: " + mistake);
  }

  /** 2026-10-02 is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-02T09:00, 2026-10-02T09:00",
    "2026-10-02T13:37:21, 2026-10-02T13:37:21",
    "2026-10-02T17:59:59.999, 2026-10-02T17:59:59.999",
    "2026-10-02T18:00, 2026-10-05T09:00",
    "2026-10-02T08:59:59, 2026-10-02T09:00",
    "2026-10-02T00:00, 2026-10-02T09:00",
    "2026-10-01T23:59, 2026-10-02T09:00",
    "2026-10-03T12:00, 2026-10-05T09:00",
    "2026-10-04T23:59:59, 2026-10-05T09:00"
  })
  void nextIsNowOrTheNextOpening(String moment, String next) {
    assertThat(USUAL.next(at(moment), NEW_YORK)).isEqualTo(at(next));
  }

  @Test
  void theZoneDecidesTheDay() {
    Instant fridayEvening = at("2026-10-02T21:00");

    assertThat(USUAL.next(fridayEvening, ZoneId.of("Asia/Tokyo")))
        .isEqualTo(
            LocalDateTime.parse("2026-10-05T09:00").atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    assertThat(USUAL.next(fridayEvening, ZoneId.of("Pacific/Honolulu"))).isEqualTo(fridayEvening);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-02T10:00, PT0S, 2026-10-02T10:00",
    "2026-10-02T10:00, PT4H, 2026-10-02T14:00",
    "2026-10-02T10:00, PT8H, 2026-10-02T18:00",
    "2026-10-02T10:00, PT8H0.001S, 2026-10-05T09:00:00.001",
    "2026-10-02T10:00, PT9H, 2026-10-05T10:00",
    "2026-10-02T17:00, PT10H, 2026-10-05T18:00",
    "2026-10-02T17:00, PT46H, 2026-10-09T18:00",
    "2026-10-02T18:00, PT0S, 2026-10-05T09:00",
    "2026-10-03T03:00, PT9H, 2026-10-05T18:00",
    "2026-10-02T05:00, PT1H, 2026-10-02T10:00"
  })
  void afterCountsWorkingTimeOnly(String from, Duration time, String due) {
    assertThat(USUAL.after(at(from), time, NEW_YORK)).isEqualTo(at(due));
  }

  @Test
  void workingTimeDoesNotRunBack() {
    assertThatThrownBy(() -> USUAL.after(Instant.EPOCH, Duration.ofNanos(-1), NEW_YORK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-02, 2026-10-01T18:00",
    "2026-10-03, 2026-10-02T18:00",
    "2026-10-04, 2026-10-02T18:00",
    "2026-10-05, 2026-10-02T18:00",
    "2026-10-06, 2026-10-05T18:00"
  })
  void lastBeforeIsTheClosingOfAnEarlierDay(LocalDate day, String closing) {
    assertThat(USUAL.lastBefore(day, NEW_YORK)).isEqualTo(at(closing));
  }

  @Test
  void aWeekMayHaveOneDay() {
    assertThat(TUESDAYS.next(at("2026-10-06T18:00"), NEW_YORK)).isEqualTo(at("2026-10-13T09:00"));
    assertThat(TUESDAYS.after(at("2026-10-06T12:00"), Duration.ofHours(20), NEW_YORK))
        .isEqualTo(at("2026-10-20T14:00"));
    assertThat(TUESDAYS.lastBefore(LocalDate.of(2026, 10, 6), NEW_YORK))
        .isEqualTo(at("2026-09-29T18:00"));
    assertThat(TUESDAYS.lastBefore(LocalDate.of(2026, 10, 7), NEW_YORK))
        .isEqualTo(at("2026-10-06T18:00"));
  }

  /** New York leaps from 2:00 to 3:00 on 2026-03-08, at 7:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "02:30, 06:00, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
    "02:00, 06:00, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
    "01:00, 02:30, 2026-03-08T06:59:59Z, 2026-03-08T06:59:59Z",
    "01:00, 02:30, 2026-03-08T07:00:00Z, 2026-03-09T05:00:00Z",
    "02:15, 02:45, 2026-03-08T05:00:00Z, 2026-03-09T06:15:00Z"
  })
  void opensAndClosesAtTheLeapWhereClocksLeapOverTheTime(
      String from, String to, Instant moment, Instant next) {
    assertThat(hours(from, to, EVERY_DAY).next(moment, NEW_YORK)).isEqualTo(next);
  }

  @Test
  void theDayOfTheLeapIsAnHourShorter() {
    var hours = hours("00:00", "06:00", EVERY_DAY);

    assertThat(hours.after(at("2026-03-08T00:00"), Duration.ofHours(5), NEW_YORK))
        .isEqualTo(at("2026-03-08T06:00"));
    assertThat(hours.after(at("2026-03-08T00:00"), Duration.ofHours(6), NEW_YORK))
        .isEqualTo(at("2026-03-09T01:00"));
  }

  /** New York's clocks show 1:00 to 2:00 twice on 2026-11-01, from 5:00 and from 6:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "01:30, 06:00, 2026-11-01T05:29:00Z, 2026-11-01T05:30:00Z",
    "01:30, 06:00, 2026-11-01T06:15:00Z, 2026-11-01T06:15:00Z",
    "00:30, 01:30, 2026-11-01T05:29:00Z, 2026-11-01T05:29:00Z",
    "00:30, 01:30, 2026-11-01T05:30:00Z, 2026-11-02T05:30:00Z",
    "00:30, 01:30, 2026-11-01T06:10:00Z, 2026-11-02T05:30:00Z"
  })
  void opensAndClosesTheFirstTimeWhereClocksShowTheTimeTwice(
      String from, String to, Instant moment, Instant next) {
    assertThat(hours(from, to, EVERY_DAY).next(moment, NEW_YORK)).isEqualTo(next);
  }

  @Test
  void theDayWithAnHourTwiceIsAnHourLonger() {
    assertThat(
            hours("00:00", "06:00", EVERY_DAY)
                .after(at("2026-11-01T00:00"), Duration.ofHours(7), NEW_YORK))
        .isEqualTo(at("2026-11-01T06:00"));
  }

  /** Samoa had no 2011-12-30, a Friday. */
  @ParameterizedTest
  @ValueSource(strings = {"2011-12-31", "2012-01-01", "2012-01-02"})
  void aDayThatNeverWasIsNoWorkingDay(LocalDate day) {
    var thursday = LocalDateTime.parse("2011-12-29T18:00").atZone(APIA).toInstant();
    var monday = LocalDateTime.parse("2012-01-02T09:00").atZone(APIA).toInstant();

    assertThat(USUAL.lastBefore(day, APIA)).isEqualTo(thursday);
    assertThat(USUAL.next(thursday, APIA)).isEqualTo(monday);
  }
}
