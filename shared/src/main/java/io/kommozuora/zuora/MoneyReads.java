package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.Payment;
import io.kommozuora.billing.PaymentKey;
import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.billing.Refund;
import io.kommozuora.billing.RefundKey;
import io.kommozuora.billing.SubscriptionNumber;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Reads invoices, payments and refunds. A tenant without Invoice Settlement has no calls for
 * payments and refunds, and the call for payment methods knows electronic ones only: what they do
 * not find is queried.
 */
final class MoneyReads {
  private final Reads reads;

  MoneyReads(Reads reads) {
    this.reads = reads;
  }

  Optional<Invoice> invoice(InvoiceKey key) {
    return reads.find(
        "v1/invoices/" + key, json -> InvoiceJson.read(json, currencyOfInvoice(json)));
  }

  Set<SubscriptionNumber> subscriptionsOn(InvoiceKey key) {
    String path = "v1/invoices/" + key + "/items";
    return Set.copyOf(reads.all(path, "invoiceItems", InvoiceJson::subscription));
  }

  // Older invoices have none of their own: they are in their account's.
  private Optional<Currency> currencyOfInvoice(JsonNode invoice) {
    return Told.currency(invoice, "currency")
        .or(
            () ->
                reads
                    .find(
                        "v1/accounts/" + new AccountKey(Told.needed(invoice, "accountId")),
                        json -> Told.currency(json.path("billingAndPayment"), "currency"))
                    .flatMap(currency -> currency));
  }

  Optional<Payment> payment(PaymentKey key) {
    String path = "v1/payments/" + key;
    return reads
        .findIfProvided(path, json -> PaymentJson.read(json, reads.all(path + "/parts", "parts")))
        .or(
            () ->
                reads.find(
                    "object-query/payments/"
                        + key
                        + "?expand[]=account&expand[]=paymentapplications",
                    PaymentJson::queried));
  }

  Optional<Refund> refund(RefundKey key) {
    return reads
        .findIfProvided("v1/refunds/" + key, this::refund)
        .or(() -> reads.find("object-query/refunds/" + key, this::refund));
  }

  private Refund refund(JsonNode json) {
    return RefundJson.read(json, currencyOfRefund(json));
  }

  // The call for a refund tells none, but nobody gets back another currency than was paid.
  private Optional<Currency> currencyOfRefund(JsonNode refund) {
    return Told.currency(refund, "currency")
        .or(
            () ->
                RefundJson.payment(refund)
                    .flatMap(this::payment)
                    .flatMap(Payment::amount)
                    .map(Money::currency));
  }

  Optional<PaymentMethod> paymentMethod(PaymentMethodId id) {
    return reads
        .findIfProvided("v1/payment-methods/" + id, PaymentMethodJson::read)
        .or(() -> reads.find("object-query/payment-methods/" + id, PaymentMethodJson::read));
  }
}
