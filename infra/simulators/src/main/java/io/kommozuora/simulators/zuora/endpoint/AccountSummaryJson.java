package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.AccountMetrics;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.List;

/** An account with the latest six of its subscriptions, invoices and payments. */
final class AccountSummaryJson {
  private static final int LATEST = 6;

  private AccountSummaryJson() {}

  static ObjectNode of(Account account, Books books) {
    ObjectNode json = Json.object();
    json.set("basicInfo", basicInfo(account, books));
    json.set("billToContact", AccountJson.contact(account.billTo()));
    json.set("soldToContact", AccountJson.contact(account.soldTo()));
    ArrayNode subscriptions = json.putArray("subscriptions");
    latest(books.subscriptionsOf(account.number()))
        .forEach(each -> subscriptions.add(subscription(each)));
    ArrayNode invoices = json.putArray("invoices");
    latest(books.invoicesOf(account.number())).forEach(each -> invoices.add(invoice(each)));
    ArrayNode payments = json.putArray("payments");
    latest(books.paymentsOf(account.number())).forEach(each -> payments.add(payment(each)));
    json.putArray("usage");
    return json;
  }

  private static ObjectNode basicInfo(Account account, Books books) {
    ObjectNode json = Json.object().put("id", account.id()).put("name", account.name());
    json.put("accountNumber", account.number()).put("status", account.status());
    json.put("currency", account.currency()).put("billCycleDay", account.billCycleDay());
    json.put("autoPay", account.autoPay());
    json.put("balance", AccountMetrics.of(account, books).balance());
    account
        .paymentMethodId()
        .flatMap(books::paymentMethod)
        .ifPresent(card -> json.set("defaultPaymentMethod", PaymentMethodJson.summary(card)));
    latest(books.invoicesOf(account.number())).stream()
        .findFirst()
        .ifPresent(last -> json.put("lastInvoiceDate", last.invoiceDate().toString()));
    latest(books.paymentsOf(account.number())).stream()
        .filter(payment -> !payment.declined())
        .findFirst()
        .ifPresent(
            last ->
                json.put("lastPaymentDate", last.effectiveDate().toString())
                    .put("lastPaymentAmount", last.amount()));
    account.customFields().forEach(json::put);
    return json;
  }

  private static ObjectNode subscription(Subscription subscription) {
    ObjectNode json = Json.object().put("id", subscription.id());
    json.put("subscriptionNumber", subscription.number());
    json.put("status", subscription.status().wire());
    json.put("autoRenew", subscription.terms().autoRenew());
    json.put("termType", subscription.terms().termType());
    json.put("subscriptionStartDate", subscription.dates().contractEffective().toString());
    json.put("termStartDate", subscription.terms().start().toString());
    subscription.terms().end().ifPresent(day -> json.put("termEndDate", day.toString()));
    ArrayNode plans = json.putArray("ratePlans");
    subscription
        .activePlans()
        .forEach(
            plan ->
                plans
                    .addObject()
                    .put("productName", plan.productName())
                    .put("ratePlanName", plan.name()));
    return json;
  }

  private static ObjectNode invoice(Invoice invoice) {
    return Json.object()
        .put("id", invoice.id())
        .put("invoiceNumber", invoice.number())
        .put("amount", invoice.amount())
        .put("balance", invoice.balance())
        .put("invoiceDate", invoice.invoiceDate().toString())
        .put("dueDate", invoice.dueDate().toString())
        .put("status", "Posted");
  }

  private static ObjectNode payment(Payment payment) {
    ObjectNode json = Json.object().put("id", payment.id());
    json.put("paymentNumber", payment.number()).put("paymentType", payment.type());
    json.put("effectiveDate", payment.effectiveDate().toString());
    json.put("status", payment.status());
    ArrayNode invoices = json.putArray("paidInvoices");
    payment
        .parts()
        .forEach(
            part ->
                invoices
                    .addObject()
                    .put("invoiceId", part.invoiceId())
                    .put("invoiceNumber", part.invoiceNumber())
                    .put("appliedPaymentAmount", part.amount()));
    return json;
  }

  private static <T> List<T> latest(List<T> all) {
    return all.reversed().stream().limit(LATEST).toList();
  }
}
