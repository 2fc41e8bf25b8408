package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.GatewayAnswer;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Refund;
import java.util.Optional;

/** Payments, their parts and refunds as they are read back; what is unknown is null. */
final class PaymentJson {
  private PaymentJson() {}

  static ObjectNode of(Payment payment, Account account, Moments moments) {
    ObjectNode json = Json.object();
    json.put("id", payment.id()).put("number", payment.number());
    json.put("accountId", account.id()).put("accountNumber", account.number());
    json.put("amount", payment.amount()).put("appliedAmount", payment.applied());
    json.put("unappliedAmount", 0).put("creditBalanceAmount", 0);
    json.put("refundAmount", payment.refunded()).put("currency", payment.currency());
    json.put("effectiveDate", payment.effectiveDate().toString());
    json.put("status", payment.status()).put("type", payment.type());
    json.put("paymentMethodId", payment.paymentMethodId().orElse(null));
    gateway(json, payment.gateway());
    json.putNull("comment").putNull("cancelledOn");
    json.put("createdDate", moments.text(payment.created()));
    return json.put("updatedDate", moments.text(payment.updated()));
  }

  static ObjectNode part(Payment.Part part, Payment payment, Moments moments) {
    ObjectNode json = Json.object().put("id", part.id()).put("amount", part.amount());
    json.put("invoiceId", part.invoiceId()).putNull("debitMemoId");
    json.put("createdDate", moments.text(payment.created()));
    return json.put("updatedDate", moments.text(payment.updated()));
  }

  static ObjectNode refund(Refund refund, Account account, Moments moments) {
    ObjectNode json = Json.object().put("id", refund.id()).put("number", refund.number());
    json.put("accountId", account.id()).put("paymentId", refund.paymentId());
    json.put("amount", refund.amount()).put("status", "Processed").put("type", refund.type());
    json.put("refundDate", refund.refundDate().toString()).put("reasonCode", refund.reasonCode());
    json.put("paymentMethodId", refund.paymentMethodId().orElse(null));
    json.put("methodType", refund.paymentMethodId().isPresent() ? "CreditCard" : "WireTransfer");
    gateway(json, refund.paymentMethodId().map(any -> GatewayAnswer.approved(refund.id())));
    json.putNull("comment").putNull("cancelledOn").putNull("creditMemoId");
    json.put("createdDate", moments.text(refund.created()));
    return json.put("updatedDate", moments.text(refund.created()));
  }

  private static void gateway(ObjectNode json, Optional<GatewayAnswer> answer) {
    json.put("gatewayResponse", answer.map(GatewayAnswer::message).orElse(null));
    json.put("gatewayResponseCode", answer.map(GatewayAnswer::code).orElse(null));
    json.put("referenceId", answer.map(GatewayAnswer::reference).orElse(null));
    boolean settled = answer.filter(GatewayAnswer::approved).isPresent();
    json.put("gatewayState", settled ? "Submitted" : "NotSubmitted");
  }
}
