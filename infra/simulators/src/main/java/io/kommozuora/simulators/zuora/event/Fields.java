package io.kommozuora.simulators.zuora.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Contact;
import io.kommozuora.simulators.zuora.books.GatewayAnswer;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Refund;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Objects by the field names of events, conditions and merge fields; amounts have nine decimals.
 */
public final class Fields {
  private static final int DECIMALS = 9;

  private Fields() {}

  public static ObjectNode of(Account account, BigDecimal balance) {
    ObjectNode fields = Json.object().put("Id", account.id());
    fields.put("AccountNumber", account.number()).put("Name", account.name());
    fields.put("Status", account.status()).put("Currency", account.currency());
    fields.put("CrmId", account.detail("crmId")).put("Batch", account.detail("batch"));
    fields.put("PaymentTerm", account.detail("paymentTerm")).put("AutoPay", account.autoPay());
    fields.put("BillCycleDay", account.billCycleDay()).put("Balance", amount(balance));
    account.paymentMethodId().ifPresent(id -> fields.put("DefaultPaymentMethodId", id));
    account.customFields().forEach(fields::put);
    return fields;
  }

  public static ObjectNode of(Contact contact) {
    ObjectNode fields = Json.object().put("Id", contact.id());
    fields.put("FirstName", contact.field("firstName"));
    fields.put("LastName", contact.field("lastName"));
    fields.put("WorkEmail", contact.field("workEmail"));
    return fields.put("Country", contact.field("country"));
  }

  public static ObjectNode of(Subscription subscription) {
    ObjectNode fields = Json.object().put("Id", subscription.id());
    fields.put("OriginalId", subscription.originalId()).put("Name", subscription.number());
    fields.put("Version", subscription.version()).put("Status", subscription.status().wire());
    fields.put("TermType", subscription.terms().termType());
    fields.put("AutoRenew", subscription.terms().autoRenew());
    fields.put("TermStartDate", subscription.terms().start().toString());
    fields.put("ContractEffectiveDate", subscription.dates().contractEffective().toString());
    fields.put("Notes", subscription.notes());
    subscription.terms().end().ifPresent(day -> fields.put("TermEndDate", day.toString()));
    subscription.terms().renewalTerm().ifPresent(term -> fields.put("RenewalTerm", term.period()));
    subscription.cancelledOn().ifPresent(day -> fields.put("CancelledDate", day.toString()));
    subscription.customFields().forEach(fields::put);
    return fields;
  }

  public static ObjectNode of(Order order) {
    ObjectNode fields = Json.object().put("Id", order.id()).put("OrderNumber", order.number());
    fields.put("OrderDate", order.orderDate().toString()).put("Status", order.status());
    fields.put("AccountId", order.accountId());
    order.customFields().forEach(fields::put);
    return fields;
  }

  static ObjectNode orderAction(SubscriptionChange change) {
    return Json.object()
        .put("Id", change.id())
        .put("Type", change.action().orderWord())
        .put("SubscriptionId", change.subscriptionId())
        .put("ContractEffectiveDate", change.effective().toString());
  }

  static ObjectNode amendment(SubscriptionChange change) {
    return Json.object()
        .put("Id", change.id())
        .put("Code", change.number())
        .put("Type", change.action().amendmentWord())
        .put("Status", "Completed")
        .put("SubscriptionId", change.subscriptionId())
        .put("ContractEffectiveDate", change.effective().toString());
  }

  public static ObjectNode of(Invoice invoice) {
    ObjectNode fields = Json.object().put("Id", invoice.id());
    fields.put("InvoiceNumber", invoice.number()).put("Status", "Posted");
    fields.put("Amount", amount(invoice.amount())).put("Balance", amount(invoice.balance()));
    fields.put("PaymentAmount", amount(invoice.paid()));
    fields.put("RefundAmount", amount(invoice.refunded())).put("Currency", invoice.currency());
    fields.put("InvoiceDate", invoice.invoiceDate().toString());
    fields.put("DueDate", invoice.dueDate().toString());
    return fields.put("TargetDate", invoice.targetDate().toString());
  }

  public static ObjectNode of(Payment payment) {
    ObjectNode fields = Json.object().put("Id", payment.id());
    fields.put("PaymentNumber", payment.number()).put("Status", payment.status());
    fields.put("Type", payment.type()).put("Amount", amount(payment.amount()));
    fields.put("AppliedAmount", amount(payment.applied()));
    fields.put("RefundAmount", amount(payment.refunded())).put("Currency", payment.currency());
    fields.put("EffectiveDate", payment.effectiveDate().toString());
    payment.paymentMethodId().ifPresent(id -> fields.put("PaymentMethodId", id));
    payment.gateway().ifPresent(answer -> gateway(fields, answer));
    return fields;
  }

  public static ObjectNode of(Refund refund) {
    ObjectNode fields = Json.object().put("Id", refund.id());
    fields.put("RefundNumber", refund.number()).put("Status", "Processed");
    fields.put("Type", refund.type()).put("Amount", amount(refund.amount()));
    fields.put("Currency", refund.currency()).put("PaymentId", refund.paymentId());
    fields.put("RefundDate", refund.refundDate().toString());
    return fields.put("ReasonCode", refund.reasonCode());
  }

  public static ObjectNode of(PaymentMethod method) {
    PaymentMethod.Card card = method.card();
    ObjectNode fields = Json.object().put("Id", method.id()).put("Type", "CreditCard");
    fields.put("PaymentMethodStatus", "Active").put("CreditCardType", card.type());
    fields.put("CreditCardMaskNumber", card.maskedNumber());
    fields.put("CreditCardHolderName", card.holder());
    fields.put("CreditCardExpirationMonth", card.expires().getMonthValue());
    fields.put("CreditCardExpirationYear", card.expires().getYear());
    return fields.put("NumConsecutiveFailures", method.charges().consecutiveFailures());
  }

  private static void gateway(ObjectNode fields, GatewayAnswer answer) {
    fields.put("GatewayResponse", answer.message());
    fields.put("GatewayResponseCode", answer.code());
    fields.put("ReferenceId", answer.reference());
  }

  private static BigDecimal amount(BigDecimal plain) {
    return plain.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
