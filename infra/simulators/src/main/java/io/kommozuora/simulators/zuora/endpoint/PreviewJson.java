package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.math.BigDecimal;
import java.util.List;

/** The answer to a preview: one invoice for the first period of all plans, without proration. */
final class PreviewJson {
  private PreviewJson() {}

  static ObjectNode of(List<Subscription> subscriptions, Body order) {
    ObjectNode json = Json.object().put("success", true);
    ObjectNode invoice = json.putObject("previewResult").putArray("invoices").addObject();
    BigDecimal amount =
        subscriptions.stream().map(Subscription::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    invoice.put("amount", amount).put("amountWithoutTax", amount).put("taxAmount", 0);
    invoice.put("targetDate", order.text("orderDate").orElseThrow());
    ArrayNode items = invoice.putArray("invoiceItems");
    subscriptions.forEach(
        subscription ->
            subscription.activePlans().forEach(plan -> items.addAll(items(subscription, plan))));
    return json;
  }

  private static List<ObjectNode> items(Subscription subscription, SubscribedPlan plan) {
    return plan.charges().stream().map(charge -> item(subscription, plan, charge)).toList();
  }

  private static ObjectNode item(
      Subscription subscription, SubscribedPlan plan, SubscribedCharge charge) {
    return Json.object()
        .put("subscriptionNumber", subscription.number())
        .put("productName", plan.productName())
        .put("chargeName", charge.name())
        .put("chargeNumber", charge.number())
        .put("productRatePlanChargeId", charge.productRatePlanChargeId())
        .put("processingType", "Charge")
        .put("serviceStartDate", plan.effectiveFrom().toString())
        .put("serviceEndDate", plan.effectiveFrom().plusMonths(1).minusDays(1).toString())
        .put("unitPrice", charge.price())
        .put("amountWithoutTax", charge.amount())
        .put("taxAmount", 0);
  }
}
