package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates and money as an American reads them, in the tenant's zone. */
record Locally(ZoneId zone) {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** A plain text as it is, a day in the order month, day, year. */
  String shown(String text) {
    return ISO_DAY.matcher(text).matches() ? day(LocalDate.parse(text)) : text;
  }

  /** An amount with the sign of its currency, such as €45.00. */
  String money(JsonNode amount, String currency) {
    return amount.isMissingNode()
        ? ""
        : Currency.getInstance(currency).getSymbol(signs(currency))
            + amount.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Java writes a currency's sign only where it is at home. */
  private static Locale signs(String currency) {
    return switch (currency) {
      case "EUR" -> Locale.GERMANY;
      case "GBP" -> Locale.UK;
      case "CAD" -> Locale.CANADA;
      default -> Locale.US;
    };
  }
}
