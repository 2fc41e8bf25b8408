package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a value stands to the literal of a query: as a number, a moment, or a text once folded. */
record Collation(UnaryOperator<String> folding) {
  private static final int DAY_LENGTH = 10;

  int compare(JsonNode value, String literal) {
    if (value.isNumber()) {
      return number(literal).map(value.decimalValue()::compareTo).orElse(1);
    }
    String text = value.asText("");
    return compare(text, literal)
        .orElseGet(() -> folding.apply(text).compareTo(folding.apply(literal)));
  }

  private static Optional<BigDecimal> number(String literal) {
    try {
      return Optional.of(new BigDecimal(literal));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> compare(String value, String literal) {
    if (!hasTime(value)) {
      return Optional.empty();
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(value);
      return Optional.of(moment.toInstant().compareTo(instant(literal, moment.getOffset())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A literal without an offset is meant in that of the value. */
  private static Instant instant(String literal, ZoneOffset offset) {
    if (!hasTime(literal)) {
      return LocalDate.parse(literal).atStartOfDay().toInstant(offset);
    }
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            literal, OffsetDateTime::from, LocalDateTime::from);
    return moment instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(moment).toInstant(offset);
  }

  private static boolean hasTime(String text) {
    return text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
  }
}
