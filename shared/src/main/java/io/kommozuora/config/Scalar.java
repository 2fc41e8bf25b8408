package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads single values; what it refuses is an {@link IllegalArgumentException} for people. The
 * readers are constants because each method reference costs a cold start a class of its own.
 */
final class Scalar {
  static final Function<String, FieldKey> FIELD = FieldKey::of;
  static final Function<String, Long> ID = Scalar::id;
  static final Function<String, Boolean> FLAG = Scalar::flag;
  static final Function<String, BigDecimal> AMOUNT = Scalar::amount;
  static final Function<String, Currency> CURRENCY = Scalar::currency;
  static final Function<String, String> COUNTRY = Scalar::country;
  static final Function<String, ZoneId> ZONE = Scalar::zone;
  static final Function<String, LocalDate> DATE = Scalar::date;
  static final Function<String, LocalTime> TIME = Scalar::time;
  static final Function<String, String> TEXT = text(255);

  private Scalar() {}

  private static long id(String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw refused(text, "no id", "the number Kommo shows, e.g. 8800111");
    }
    return Long.parseLong(text);
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw refused(text, "neither yes nor no", "true or false");
    }
    return text.equals("true");
  }

  static Function<String, Integer> integer(int min, int max) {
    return text -> {
      int value = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
      if (value < min || value > max) {
        throw refused(text, "out of range", "a whole number from %d to %d".formatted(min, max));
      }
      return value;
    };
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
      throw refused(text, "no amount", "a plain number, e.g. 5 or 0.5");
    }
    return new BigDecimal(text);
  }

  private static Currency currency(String text) {
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException unknown) {
      throw refused(text, "no currency", "its three-letter code, e.g. USD");
    }
  }

  static boolean isCurrency(String text) {
    try {
      return currency(text).getCurrencyCode().equals(text);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static String country(String text) {
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text)) {
      throw refused(text, "no country", "its two-letter code, e.g. US");
    }
    return text;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw refused(text, "no time zone", "its name, e.g. America/New_York");
    }
  }

  private static LocalDate date(String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(text);
    } catch (DateTimeException unknown) {
      // No such day, as the 30th of February: said below.
    }
    throw refused(text, "no date", "a day such as 2026-09-30");
  }

  private static LocalTime time(String text) {
    if (text.matches("([01]\\d|2[0-3]):[0-5]\\d")) return LocalTime.parse(text);
    throw refused(text, "no time of day", "one such as \"09:00\"");
  }

  /** Text as Zuora takes it. */
  static Function<String, String> text(int longest) {
    return text -> {
      if (text.length() > longest || !isPlain(text)) {
        throw refused(text, "no such text", "up to %d characters, no emoji".formatted(longest));
      }
      return text;
    };
  }

  static Function<String, String> matching(String pattern, String what, String example) {
    return text -> {
      if (!text.matches(pattern)) throw refused(text, what, example);
      return text;
    };
  }

  static <T> Function<String, T> oneOf(T[] values, Function<T, String> written) {
    return text ->
        Arrays.stream(values)
            .filter(value -> written.apply(value).equals(text))
            .findFirst()
            .orElseThrow(() -> refused(text, "unknown", any(Stream.of(values).map(written))));
  }

  static IllegalArgumentException refused(String text, String what, String accepted) {
    return new IllegalArgumentException("\"%s\" is %s; write %s".formatted(text, what, accepted));
  }

  private static String any(Stream<String> values) {
    return values.collect(Collectors.joining(", ", "one of ", ""));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isSurrogate(letter) || Character.isISOControl(letter)) return false;
    }
    return true;
  }
}
