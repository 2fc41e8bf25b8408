package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.PaymentMethod;

/** A card as it is read back. */
final class PaymentMethodJson {
  private PaymentMethodJson() {}

  static ObjectNode of(PaymentMethod method, Account account, Moments moments) {
    PaymentMethod.Card card = method.card();
    ObjectNode json = Json.object().put("id", method.id()).put("accountKey", account.id());
    json.put("type", "CreditCard").put("status", "Active");
    json.put("isDefault", account.paymentMethodId().filter(method.id()::equals).isPresent());
    json.put("creditCardType", card.type()).put("cardNumber", card.maskedNumber());
    json.put("expirationMonth", card.expires().getMonthValue());
    json.put("expirationYear", card.expires().getYear());
    json.putObject("accountHolderInfo").put("accountHolderName", card.holder());
    charges(json, method.charges(), moments);
    json.put("useDefaultRetryRule", true);
    json.put("createdDate", moments.text(method.created()));
    return json.put("updatedDate", moments.text(method.updated()));
  }

  /** The default payment method as an account's summary shows it. */
  static ObjectNode summary(PaymentMethod method) {
    PaymentMethod.Card card = method.card();
    return Json.object()
        .put("id", method.id())
        .put("paymentMethodType", "CreditCard")
        .put("creditCardType", card.type())
        .put("creditCardNumber", card.maskedNumber())
        .put("creditCardExpirationMonth", card.expires().getMonthValue())
        .put("creditCardExpirationYear", card.expires().getYear());
  }

  private static void charges(ObjectNode json, PaymentMethod.Charges charges, Moments moments) {
    json.put("numConsecutiveFailures", charges.consecutiveFailures());
    json.put("totalNumberOfErrorPayments", charges.errors());
    json.put("totalNumberOfProcessedPayments", charges.processed());
    json.put("lastTransactionStatus", charges.lastTransaction());
    json.put("lastTransactionDateTime", charges.last().map(moments::text).orElse(null));
    json.put("lastFailedSaleTransactionDate", charges.lastFailed().map(moments::text).orElse(null));
  }
}
