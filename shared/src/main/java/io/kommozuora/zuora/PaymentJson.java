package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.PaymentMethodId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A payment on the wire. */
final class PaymentJson {
  private PaymentJson() {}

  /**
   * The answer of {@code GET /v1/payments/{key}}.
   *
   * @param parts those of {@code GET /v1/payments/{key}/parts}
   */
  static Payment read(JsonNode json, Iterable<JsonNode> parts) {
    return read(json, "number", Told.text(json, "accountNumber"), applied(json, parts, "amount"));
  }

  /** The answer of {@code GET /object-query/payments/{key}}, with account and applications. */
  static Payment queried(JsonNode json) {
    return read(
        json,
        "paymentNumber",
        Told.text(json.path("account"), "accountNumber"),
        applied(json, json.path("paymentApplications"), "applyAmount"));
  }

  private static Payment read(
      JsonNode json, String number, Optional<String> account, List<Payment.Applied> applied) {
    return new Payment(
        new PaymentKey(Told.needed(json, "id")),
        Told.text(json, number).orElse(""),
        new AccountKey(Told.needed(json, "accountId")),
        account.flatMap(AccountNumber::ifOurs),
        Told.money(json, "amount", currency(json)),
        Told.text(json, "status").orElse(""),
        Told.date(json, "effectiveDate"),
        Told.time(json, "createdDate"),
        Told.text(json, "gatewayResponse").map(GatewayText::words),
        Told.text(json, "gatewayResponseCode").map(GatewayText::line),
        Told.text(json, "referenceId").map(GatewayText::line),
        Told.text(json, "paymentMethodId").map(PaymentMethodId::new),
        applied);
  }

  // What is not yet applied, or applied to a debit memo, is a part without an invoice.
  private static List<Payment.Applied> applied(
      JsonNode payment, Iterable<JsonNode> parts, String amount) {
    List<Payment.Applied> applied = new ArrayList<>();
    for (JsonNode part : parts) {
      Optional<Money> money = Told.money(part, amount, currency(payment));
      Told.text(part, "invoiceId")
          .map(InvoiceKey::new)
          .ifPresent(invoice -> applied.add(new Payment.Applied(invoice, money)));
    }
    return applied;
  }

  private static Optional<Currency> currency(JsonNode payment) {
    return Told.currency(payment, "currency");
  }
}
