package io.kommozuora.config;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A stretch of working time. It does not contain the moment it closes at. */
record Shift(Instant opens, Instant closes) {
  static Shift on(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
    return new Shift(moment(day, from, zone), moment(day, to, zone));
  }

  // Clocks that leap over the time are past it from the leap on.
  private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
    ZoneOffsetTransition leap = zone.getRules().getTransition(day.atTime(time));
    return leap != null && leap.isGap()
        ? leap.getInstant()
        : day.atTime(time).atZone(zone).toInstant();
  }

  /** Whether clocks leapt over all of it. */
  boolean isEmpty() {
    return !opens.isBefore(closes);
  }

  /** What is left of it at the moment. */
  Shift since(Instant moment) {
    return moment.isAfter(opens) ? new Shift(moment, closes) : this;
  }

  Duration length() {
    return Duration.between(opens, closes);
  }
}
