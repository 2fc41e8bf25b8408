package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.billing.PaymentMethodId;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A payment method on the wire, as the call for one and the query of one spell it. */
final class PaymentMethodJson {
  private static final Pattern LAST_DIGITS = Pattern.compile("\\d{1,4}$");

  private PaymentMethodJson() {}

  static PaymentMethod read(JsonNode json) {
    return new PaymentMethod(
        new PaymentMethodId(Told.needed(json, "id")),
        Told.text(json, "accountKey", "accountId").map(AccountKey::new),
        Told.text(json, "type").orElse(""),
        lastDigits(json),
        expires(json, "expirationYear", "expirationMonth")
            .or(() -> expires(json, "creditCardExpirationYear", "creditCardExpirationMonth")),
        failures(json.path("numConsecutiveFailures")));
  }

  private static Optional<String> lastDigits(JsonNode json) {
    return Told.text(
            json,
            "cardNumber",
            "creditCardMaskNumber",
            "accountNumber",
            "achAccountNumberMask",
            "bankTransferAccountNumberMask")
        .map(LAST_DIGITS::matcher)
        .filter(Matcher::find)
        .map(Matcher::group);
  }

  private static Optional<YearMonth> expires(JsonNode json, String yearName, String monthName) {
    int year = json.path(yearName).asInt();
    int month = json.path(monthName).asInt();
    boolean told = year >= 1900 && year <= 9999 && month >= 1 && month <= 12;
    return told ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static OptionalInt failures(JsonNode number) {
    return number.canConvertToInt() && number.asInt() >= 0
        ? OptionalInt.of(number.asInt())
        : OptionalInt.empty();
  }
}
