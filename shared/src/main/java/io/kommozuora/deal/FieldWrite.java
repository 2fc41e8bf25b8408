package io.kommozuora.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What to write into a deal's custom field. */
public record FieldWrite(FieldKey field, FieldContent content) {
  /** A text; an empty one clears the field. */
  public FieldWrite(FieldKey field, String text) {
    this(field, FieldContent.text(text));
  }

  /** Clears the field, whatever it holds. */
  public static FieldWrite nothing(FieldKey field) {
    return new FieldWrite(field, new FieldContent.Nothing());
  }

  /** A number, into a field for numbers, money or texts. */
  public static FieldWrite number(FieldKey field, BigDecimal number) {
    return new FieldWrite(field, new FieldContent.Numeric(number));
  }

  /** A tick, or none, into a checkbox. */
  public static FieldWrite flag(FieldKey field, boolean ticked) {
    return new FieldWrite(field, new FieldContent.Checkbox(ticked));
  }

  /** A day, into a field for dates of an account in that time zone. */
  public static FieldWrite day(FieldKey field, LocalDate day, ZoneId zone) {
    return new FieldWrite(field, new FieldContent.Day(day, zone));
  }

  /** Whether the fields show just this already, so that writing it would change nothing. */
  public boolean shownIn(Fields fields) {
    List<String> texts =
        fields.values(field).stream()
            .map(FieldValue::text)
            .filter(text -> !text.isBlank())
            .toList();
    return texts.size() < 2 && content.reads(texts.isEmpty() ? "" : texts.getFirst());
  }
}
