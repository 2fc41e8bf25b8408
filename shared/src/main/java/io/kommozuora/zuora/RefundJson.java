package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.Refund;
import io.kommozuora.billing.RefundKey;
import java.util.Currency;
import java.util.Optional;

/** A refund on the wire, as the call for one and the query of one spell it. */
final class RefundJson {
  private RefundJson() {}

  static Refund read(JsonNode json, Optional<Currency> currency) {
    return new Refund(
        new RefundKey(Told.needed(json, "id")),
        Told.text(json, "number", "refundNumber").orElse(""),
        new AccountKey(Told.needed(json, "accountId")),
        payment(json),
        Told.money(json, "amount", currency),
        Told.text(json, "status").orElse(""),
        Told.date(json, "refundDate"),
        Told.time(json, "createdDate"),
        Told.text(json, "reasonCode").map(GatewayText::line));
  }

  /** What was given back: the query tells only the number of whatever it was. */
  static Optional<PaymentKey> payment(JsonNode json) {
    boolean queried = Told.text(json, "sourceType").filter("Payment"::equals).isPresent();
    return Told.text(json, "paymentId")
        .or(() -> queried ? Told.text(json, "associatedTransactionNumber") : Optional.empty())
        .map(PaymentKey::new);
  }
}
