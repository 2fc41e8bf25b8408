package io.kommozuora.deal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What a custom field of a deal is to hold. */
public sealed interface FieldContent {
  /** A text; a blank one is nothing. */
  static FieldContent text(String text) {
    return text.isBlank() ? new Nothing() : new Text(text);
  }

  /** Whether a field that reads so, blank when it is empty, holds just this. */
  boolean reads(String text);

  /** An empty field. */
  record Nothing() implements FieldContent {
    @Override
    public boolean reads(String text) {
      return text.isBlank();
    }
  }

  /** A text in a field for texts. */
  record Text(String text) implements FieldContent {
    public Text {
      if (text.isBlank()) throw new IllegalArgumentException("a blank text is nothing");
    }

    // Kommo may drop the space around a text.
    @Override
    public boolean reads(String other) {
      return text.strip().equals(other.strip());
    }
  }

  /** A number in a field for numbers, money or texts. */
  record Numeric(BigDecimal number) implements FieldContent {
    @Override
    public boolean reads(String text) {
      try {
        return new BigDecimal(text.strip()).compareTo(number) == 0;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /** A checkbox. */
  record Checkbox(boolean ticked) implements FieldContent {
    // A box that nobody ever ticked may be no value at all.
    @Override
    public boolean reads(String text) {
      return ticked ? text.equals("true") : text.isBlank() || text.equals("false");
    }
  }

  /** A day in a field for dates, of an account in that time zone. */
  record Day(LocalDate day, ZoneId zone) implements FieldContent {
    /** The moment that Kommo keeps for the day. */
    public ZonedDateTime begins() {
      return day.atStartOfDay(zone);
    }

    @Override
    public boolean reads(String text) {
      try {
        return moment(text.strip()).atZone(zone).toLocalDate().equals(day);
      } catch (DateTimeException e) {
        return false;
      }
    }

    private static Instant moment(String text) {
      return text.matches("-?\\d{1,12}")
          ? Instant.ofEpochSecond(Long.parseLong(text))
          : OffsetDateTime.parse(text).toInstant();
    }
  }
}
