package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.tenant.UserLocale;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads rows as the API user's locale writes them; equal words of one file are kept once. */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final UserLocale locale;
  private final Map<String, Optional<LocalDateTime>> days = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  RowReader(UserLocale locale) {
    this.locale = locale;
  }

  Metered read(UsageRow row) {
    BadUsage.unless(
        row.value(Column.PRODUCT_RATE_PLAN_CHARGE_ID).isEmpty(),
        "The simulator does not play dynamic usage charges");
    return new Metered(
        needed(row, Column.ACCOUNT_ID),
        word(row, Column.SUBSCRIPTION_ID),
        word(row, Column.CHARGE_ID),
        needed(row, Column.UOM),
        quantity(row.value(Column.QTY)),
        start(row),
        end(row.value(Column.ENDDATE)),
        word(row, Column.DESCRIPTION),
        row.value(Column.UNIQUE_KEY));
  }

  private String needed(UsageRow row, Column column) {
    BadUsage.unless(!row.value(column).isEmpty(), "The %s is missing".formatted(column));
    return word(row, column);
  }

  private String word(UsageRow row, Column column) {
    return words.computeIfAbsent(row.value(column), word -> word);
  }

  private static BigDecimal quantity(String text) {
    BadUsage.unless(!text.isEmpty(), "The QTY is missing");
    BadUsage.unless(NUMBER.matcher(text).matches(), "The QTY is not a number");
    return new BigDecimal(text);
  }

  private LocalDateTime start(UsageRow row) {
    String text = needed(row, Column.STARTDATE);
    return day(text).orElseThrow(() -> new BadUsage("The STARTDATE format is invalid"));
  }

  private Optional<LocalDateTime> end(String text) {
    BadUsage.unless(text.isEmpty() || day(text).isPresent(), "The ENDDATE format is invalid");
    return text.isEmpty() ? Optional.empty() : day(text);
  }

  private Optional<LocalDateTime> day(String text) {
    return days.computeIfAbsent(text, any -> locale.day(any).map(day -> day.atStartOfDay()));
  }
}
