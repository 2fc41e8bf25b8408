package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.http.JsonHttp;
import java.util.Currency;
import java.util.Optional;

/** An account on the wire; an order spells some of it differently than the account call does. */
final class AccountJson {
  private AccountJson() {}

  /** The {@code newAccount} of an order. */
  static ObjectNode inOrder(NewAccount account) {
    ObjectNode json = common(account, "postalCode");
    if (!account.customFields().isEmpty()) {
      account.customFields().forEach(json.putObject("customFields")::put);
    }
    return json;
  }

  /** The body of {@code POST /v1/accounts}. */
  static ObjectNode alone(NewAccount account) {
    ObjectNode json = common(account, "zipCode");
    account.customFields().forEach(json::put);
    return json;
  }

  private static ObjectNode common(NewAccount account, String postalCode) {
    ObjectNode json =
        JsonHttp.JSON
            .createObjectNode()
            .put("accountNumber", account.number().value())
            .put("name", account.name())
            .put("currency", account.currency().getCurrencyCode())
            .put("billCycleDay", account.billCycleDay())
            // Never left to a default: auto-pay without a payment method is refused.
            .put("autoPay", false);
    put(json, "paymentTerm", account.paymentTerm());
    put(json, "batch", account.batch());
    put(json, "invoiceTemplateId", account.invoiceTemplate());
    put(json, "crmId", account.crmId());
    json.set("billToContact", contact(account.billTo(), postalCode));
    return json;
  }

  private static ObjectNode contact(BillTo billTo, String postalCode) {
    ObjectNode json =
        JsonHttp.JSON
            .createObjectNode()
            .put("firstName", billTo.firstName())
            .put("lastName", billTo.lastName())
            .put("country", billTo.address().country());
    put(json, "workEmail", billTo.email());
    put(json, "workPhone", billTo.phone());
    put(json, "state", billTo.address().state());
    put(json, "city", billTo.address().city());
    put(json, postalCode, billTo.address().postalCode());
    put(json, "address1", billTo.address().line1());
    put(json, "address2", billTo.address().line2());
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    value.ifPresent(text -> json.put(name, text));
  }

  /** The answer of {@code GET /v1/accounts/{key}}, unless the account's number is not ours. */
  static Optional<Account> read(JsonNode json) {
    JsonNode basic = json.path("basicInfo");
    String number = Told.needed(basic, "accountNumber");
    JsonNode billing = json.path("billingAndPayment");
    Currency currency = Currency.getInstance(billing.path("currency").asText());
    return AccountNumber.ifOurs(number).map(ours -> read(ours, currency, basic, json));
  }

  private static Account read(
      AccountNumber number, Currency currency, JsonNode basic, JsonNode json) {
    JsonNode metrics = json.path("metrics");
    return new Account(
        number,
        basic.path("name").asText(""),
        basic.path("status").asText(""),
        currency,
        Told.money(metrics, "balance", Optional.of(currency)),
        Told.money(metrics, "contractedMrr", Optional.of(currency)),
        Told.text(basic, "crmId"),
        Told.text(json.path("billingAndPayment"), "defaultPaymentMethodId")
            .map(PaymentMethodId::new),
        Told.customFields(basic));
  }
}
