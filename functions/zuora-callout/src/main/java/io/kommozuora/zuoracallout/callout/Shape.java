package io.kommozuora.zuoracallout.callout;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value must look like to be believed; each can stand in a log but {@link #TEXT}. */
enum Shape {
  /** An id, 32 hexadecimal digits, or a number such as A-S00000001: a part of a path. */
  KEY("(?!\\.+$)[A-Za-z0-9_.-]{1,50}") {
    @Override
    Optional<String> tidy(Matcher value) {
      String key = value.group();
      return Optional.of(HEX_ID.matcher(key).matches() ? key.toLowerCase(Locale.ROOT) : key);
    }
  },
  /** What somebody keeps beside an account or a subscription, ids of ours for example. */
  MARK("[A-Za-z0-9_.-]{1,100}"),
  COUNT("[0-9]{1,4}"),
  WORD("[A-Za-z0-9 _.:|-]{1,100}"),
  /** A moment as ISO 8601 writes it, with its offset: any other may be anybody's morning. */
  MOMENT(
      "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?"
          + "(?:[Zz]|([+-]\\d\\d)(?::?(\\d\\d))?)") {
    @Override
    Optional<String> tidy(Matcher value) {
      String hours = Objects.requireNonNullElse(value.group(3), "+00");
      String minutes = Objects.requireNonNullElse(value.group(4), "00");
      return moment(value.group(1) + "T" + value.group(2) + hours + ":" + minutes)
          .filter(this::fits);
    }
  },
  /** Text for people, in one line. */
  TEXT("[^\\p{C}\\p{Zl}\\p{Zp}]{1,64}");

  private static final Pattern HEX_ID = Pattern.compile("[0-9A-Fa-f]{32}");

  private final Pattern pattern;

  Shape(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The value as everybody writes it, or nothing when it does not look like this. */
  Optional<String> read(String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() ? tidy(matcher) : Optional.empty();
  }

  Optional<String> tidy(Matcher value) {
    return Optional.of(value.group());
  }

  // At the ends of time an offset leads to a year that has not four digits.
  boolean fits(String value) {
    return pattern.matcher(value).matches();
  }

  private static Optional<String> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
