package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.TenantTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer tells. Whatever it does not tell, or not in the way it is documented, is empty:
 * nothing is guessed.
 */
final class Told {
  // An amount with a symbol or with separators is a text for people.
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(\\.\\d{1,10})?");
  private static final int DIGITS = 16;
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T"
              + " ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d:?\\d\\d)?");

  private Told() {}

  /** The first of the fields that holds a text: the same thing is named differently by calls. */
  static Optional<String> text(JsonNode json, String... names) {
    return Stream.of(names)
        .map(json::path)
        .filter(JsonNode::isTextual)
        .map(node -> node.asText().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A text without which the rest cannot be understood. */
  static String needed(JsonNode json, String... names) {
    return text(json, names).orElseThrow(() -> new IllegalArgumentException("no " + names[0]));
  }

  static Optional<BigDecimal> number(JsonNode json, String name) {
    JsonNode node = json.path(name);
    if (node.isTextual()) {
      String text = node.asText().strip();
      return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    return node.isNumber() ? Optional.of(node.decimalValue()).filter(Told::sane) : Optional.empty();
  }

  // 1e999999999 is a number too, and writing it out would take all the memory.
  private static boolean sane(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= DIGITS
        && number.precision() <= 2 * DIGITS;
  }

  static Optional<Currency> currency(JsonNode json, String name) {
    return text(json, name).flatMap(Told::currency);
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Money> money(JsonNode json, String name, Optional<Currency> currency) {
    return number(json, name).flatMap(amount -> currency.map(known -> new Money(amount, known)));
  }

  /** A day; of a time, its day. */
  static Optional<LocalDate> date(JsonNode json, String name) {
    return text(json, name)
        .flatMap(
            text ->
                text.length() == 10
                    ? parsed(() -> LocalDate.parse(text))
                    : time(text).map(time -> time.clock().toLocalDate()));
  }

  static Optional<TenantTime> time(JsonNode json, String name) {
    return text(json, name).flatMap(Told::time);
  }

  private static Optional<TenantTime> time(String text) {
    Matcher parts = TIME.matcher(text);
    return parts.matches() ? parsed(() -> time(parts)) : Optional.empty();
  }

  private static TenantTime time(Matcher parts) {
    LocalDate day = LocalDate.parse(parts.group(1));
    LocalTime clock = LocalTime.parse(parts.group(2));
    return new TenantTime(
        LocalDateTime.of(day, clock), Optional.ofNullable(parts.group(3)).map(ZoneOffset::of));
  }

  private static <T> Optional<T> parsed(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The values of the custom fields among the fields, by their API names. */
  static Map<String, String> customFields(JsonNode json) {
    Map<String, String> fields = new HashMap<>();
    json.properties()
        .forEach(
            property -> {
              if (property.getKey().endsWith("__c")) {
                fields.put(property.getKey(), property.getValue().asText(""));
              }
            });
    return fields;
  }
}
