package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.InvoiceItem;
import io.kommozuora.simulators.zuora.catalog.ChargeType;

/** An invoice and its items as they are read back; amounts are numbers. */
final class InvoiceJson {
  private InvoiceJson() {}

  static ObjectNode of(Invoice invoice, Account account, Moments moments) {
    ObjectNode json = Json.object();
    json.put("id", invoice.id()).put("invoiceNumber", invoice.number());
    json.put("accountId", account.id()).put("currency", invoice.currency());
    json.put("amount", invoice.amount()).put("amountWithoutTax", invoice.amount());
    json.put("balance", invoice.balance()).put("discount", 0).put("adjustmentAmount", 0);
    json.put("paymentAmount", invoice.paid()).put("refundAmount", invoice.refunded());
    json.put("invoiceDate", invoice.invoiceDate().toString());
    json.put("dueDate", invoice.dueDate().toString());
    json.put("targetDate", invoice.targetDate().toString());
    json.put("postedDate", invoice.invoiceDate().toString());
    json.put("status", "Posted").put("autoPay", account.autoPay());
    json.put("source", invoice.source().wire()).put("sourceType", "Subscription");
    json.put("includesOneTime", includes(invoice, ChargeType.ONE_TIME));
    json.put("includesRecurring", includes(invoice, ChargeType.RECURRING));
    json.put("includesUsage", includes(invoice, ChargeType.USAGE));
    json.put("createdDate", moments.text(invoice.created()));
    return json.put("updatedDate", moments.text(invoice.updated()));
  }

  static ObjectNode item(InvoiceItem item, Moments moments, Invoice invoice) {
    ObjectNode json = Json.object();
    json.put("id", item.id()).put("subscriptionId", item.subscriptionId());
    json.put("subscriptionName", item.subscriptionNumber());
    json.put("chargeId", item.charge().id()).put("chargeName", item.charge().name());
    json.put("chargeType", item.charge().type().wire()).put("chargeAmount", item.amount());
    json.put("chargeDate", moments.text(invoice.created()));
    json.put("productName", item.productName()).put("processingType", "Charge");
    json.put("quantity", item.quantity());
    json.put("unitPrice", item.charge().price());
    json.put("unitOfMeasure", item.charge().uom().orElse(""));
    json.put("serviceStartDate", item.serviceStart().toString());
    json.put("serviceEndDate", item.serviceEnd().toString());
    json.put("sourceItemType", "SubscriptionComponent").put("taxAmount", 0);
    return json;
  }

  private static boolean includes(Invoice invoice, ChargeType type) {
    return invoice.items().stream().anyMatch(item -> item.charge().type() == type);
  }
}
