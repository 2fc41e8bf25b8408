package io.kommozuora.simulators.zuora.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A value of the Zuora-Version header: a number up to 341.0, or a date, which is newer. */
public record ApiVersion(BigDecimal number, LocalDate date) implements Comparable<ApiVersion> {
  private static final BigDecimal DATED = new BigDecimal("999999");

  public static final ApiVersion OLDEST = parse("186.0");
  public static final ApiVersion REAL_STATUSES = parse("2024-05-20");
  public static final ApiVersion NEWEST = parse("2025-08-12");

  public static ApiVersion parse(String text) {
    try {
      return text.contains("-")
          ? new ApiVersion(DATED, LocalDate.parse(text))
          : new ApiVersion(new BigDecimal(text), LocalDate.MIN);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "Zuora-Version is not valid.");
    }
  }

  public boolean from(String first) {
    return compareTo(parse(first)) >= 0;
  }

  @Override
  public int compareTo(ApiVersion other) {
    int byNumber = number.compareTo(other.number);
    return byNumber != 0 ? byNumber : date.compareTo(other.date);
  }
}
