package io.kommozuora.simulators.zuora.tenant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The locale of the API user, in which the dates of usage files are read. */
public enum UserLocale {
  EN_US("en_US", "MM/dd/uuuu"),
  EN_GB("en_GB", "dd/MM/uuuu");

  private final String wire;
  private final DateTimeFormatter format;

  UserLocale(String wire, String pattern) {
    this.wire = wire;
    this.format =
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  public static UserLocale parse(String wire) {
    return Arrays.stream(values())
        .filter(locale -> locale.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no locale " + wire));
  }

  /** The day as this locale reads the text; 03/04 is a day in each, and not the same one. */
  public Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
