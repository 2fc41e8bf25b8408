package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.billing.AccountKey;
import io.kommozuora.billing.Invoice;
import io.kommozuora.billing.InvoiceKey;
import io.kommozuora.billing.SubscriptionNumber;
import java.util.Currency;
import java.util.Optional;

/** An invoice on the wire. */
final class InvoiceJson {
  private InvoiceJson() {}

  /** The answer of {@code GET /v1/invoices/{key}}. */
  static Invoice read(JsonNode json, Optional<Currency> currency) {
    return new Invoice(
        new InvoiceKey(Told.needed(json, "id")),
        Told.text(json, "invoiceNumber").orElse(""),
        new AccountKey(Told.needed(json, "accountId")),
        Told.money(json, "amount", currency),
        Told.money(json, "balance", currency),
        Told.text(json, "status").orElse(""),
        Told.date(json, "invoiceDate"),
        Told.date(json, "dueDate"),
        Told.time(json, "createdDate"));
  }

  // Items call the number of a subscription its name; items sold without one have none.
  static Optional<SubscriptionNumber> subscription(JsonNode item) {
    return Told.text(item, "subscriptionName").flatMap(SubscriptionNumber::ifOurs);
  }
}
