package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.ordering.Billed;

/** What the classic calls answer about the subscription they made and the money they took. */
final class ChangedJson {
  private ChangedJson() {}

  static void add(ObjectNode json, Subscription subscription, Billed billed) {
    json.put("subscriptionId", subscription.id());
    json.put("subscriptionNumber", subscription.number());
    json.put("contractedMrr", subscription.amount());
    json.put("totalContractedValue", subscription.amount());
    billed(json, billed);
  }

  static void billed(ObjectNode json, Billed billed) {
    billed.invoice().ifPresent(invoice -> json.put("invoiceId", invoice.id()));
    billed
        .payment()
        .ifPresent(
            payment -> json.put("paymentId", payment.id()).put("paidAmount", payment.amount()));
  }
}
