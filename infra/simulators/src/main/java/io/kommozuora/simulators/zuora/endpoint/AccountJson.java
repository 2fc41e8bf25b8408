package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.AccountMetrics;
import io.kommozuora.simulators.zuora.books.Contact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An account as it is read back, its fields in groups. */
public final class AccountJson {
  private static final List<String> BASIC =
      List.of("crmId", "batch", "notes", "invoiceTemplateId", "salesRep", "purchaseOrderNumber");

  private AccountJson() {}

  public static ObjectNode of(Account account, AccountMetrics metrics) {
    ObjectNode json = Json.object();
    json.set("basicInfo", basicInfo(account));
    json.set("billingAndPayment", billing(account));
    json.set("metrics", metrics(metrics));
    json.putArray("metricsData").add(metrics(metrics).put("currency", account.currency()));
    json.set("billToContact", contact(account.billTo()));
    json.set("soldToContact", contact(account.soldTo()));
    return json;
  }

  private static ObjectNode basicInfo(Account account) {
    ObjectNode json = Json.object().put("id", account.id()).put("name", account.name());
    json.put("accountNumber", account.number()).put("status", account.status());
    BASIC.forEach(field -> json.put(field, account.detail(field)));
    account.customFields().forEach(json::put);
    return json;
  }

  private static ObjectNode billing(Account account) {
    ObjectNode json = Json.object().put("currency", account.currency());
    json.put("billCycleDay", account.billCycleDay()).put("autoPay", account.autoPay());
    json.put("paymentTerm", account.detail("paymentTerm"));
    account.paymentMethodId().ifPresent(id -> json.put("defaultPaymentMethodId", id));
    return json;
  }

  /** Decimals are texts here, unlike nearly everywhere else. */
  private static ObjectNode metrics(AccountMetrics metrics) {
    return Json.object()
        .put("balance", text(metrics.balance()))
        .put("totalInvoiceBalance", text(metrics.balance()))
        .put("creditBalance", "0.00")
        .put("unappliedPaymentAmount", "0.00")
        .put("contractedMrr", text(metrics.monthly()));
  }

  private static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static ObjectNode contact(Contact contact) {
    ObjectNode json = Json.object().put("id", contact.id());
    contact.fields().forEach((name, value) -> json.put(spelt(name), value));
    return json;
  }

  /** The account calls say zipCode where orders say postalCode. */
  private static String spelt(String field) {
    return field.equals("postalCode") ? "zipCode" : field;
  }
}
