package io.kommozuora.simulators.zuora.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What is wrong with a value that has no parts. */
final class LeafCheck {
  private LeafCheck() {}

  static Optional<String> problem(JsonNode value, Shape.Leaf leaf) {
    return switch (leaf) {
      case Shape.Text(int max) -> text(value, max);
      case Shape.Whole(int min, int max) -> whole(value, min, max);
      case Shape.Decimal() -> unless(value.isNumber(), "must be a number");
      case Shape.Flag() -> unless(value.isBoolean(), "must be true or false");
      case Shape.Day() -> unless(value.isTextual() && isDay(value.asText()), "must be yyyy-mm-dd");
      case Shape.Choice choice ->
          unless(choice.words().contains(value.asText()), "must be one of " + choice.words());
      case Shape.Anything(), Shape.NotPlayed() -> Optional.empty();
    };
  }

  private static Optional<String> text(JsonNode value, int max) {
    if (!value.isTextual()) {
      return Optional.of("must be a text");
    }
    String text = value.asText();
    return beyondBasicPlane(text)
        ? Optional.of("has characters of four bytes")
        : unless(text.length() <= max, "is longer than %d characters".formatted(max));
  }

  private static Optional<String> whole(JsonNode value, int min, int max) {
    boolean fits = value.isInt() && value.asInt() >= min && value.asInt() <= max;
    return unless(fits, "must be an integer from %d to %d".formatted(min, max));
  }

  private static boolean beyondBasicPlane(String text) {
    return text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text) && text.length() == 10;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<String> unless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }
}
