package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import io.kommozuora.simulators.zuora.catalog.Catalog;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.event.Fields;
import io.kommozuora.simulators.zuora.notification.NotificationDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The objects both query languages know, as rows of plain fields. */
public final class QueryObjects {
  private QueryObjects() {}

  public static QueryObject accounts() {
    return new QueryObject(
        "Account",
        List.of(
            "id",
            "accountNumber",
            "name",
            "currency",
            "status",
            "batch",
            "billCycleDay",
            "billToId",
            "soldToId",
            "crmId",
            "autoPay",
            "paymentTerm",
            "notes",
            "createdDate",
            "updatedDate",
            "balance",
            "parentId"),
        List.of(
            "id",
            "updatedDate",
            "accountNumber",
            "balance",
            "batch",
            "billCycleDay",
            "billToId",
            "communicationProfileId",
            "crmId",
            "currency",
            "defaultPaymentMethodId",
            "invoiceTemplateId",
            "lastInvoiceDate",
            "name",
            "parentId",
            "shipToId",
            "soldToId",
            "status"),
        (books, equal) -> books.accounts().stream().map(QueryObjects::account));
  }

  public static QueryObject subscriptions() {
    return new QueryObject(
        "Subscription",
        List.of(
            "id",
            "originalId",
            "name",
            "accountId",
            "status",
            "version",
            "autoRenew",
            "currency",
            "contractEffectiveDate",
            "serviceActivationDate",
            "contractAcceptanceDate",
            "termStartDate",
            "termEndDate",
            "termType",
            "cancelledDate",
            "isLatestVersion",
            "notes"),
        List.of("id", "accountId", "name", "originalId", "status", "termType", "updatedDate"),
        (books, equal) -> books.subscriptions().stream().map(each -> subscription(each, books)));
  }

  public static QueryObject orders() {
    return new QueryObject(
        "Order",
        List.of("id", "orderNumber", "orderDate", "accountId", "status", "createdDate"),
        List.of("id", "orderNumber", "orderDate", "accountId", "status", "updatedDate"),
        (books, equal) -> books.orders().stream().map(QueryObjects::order));
  }

  public static QueryObject invoices() {
    return new QueryObject(
        "Invoice",
        List.of("id", "accountId", "invoiceNumber", "status", "amount", "balance", "dueDate"),
        List.of(
            "id",
            "accountId",
            "invoiceNumber",
            "status",
            "balance",
            "dueDate",
            "invoiceDate",
            "updatedDate"),
        (books, equal) -> books.invoices().stream().map(each -> invoice(each, books)));
  }

  public static QueryObject payments() {
    return new QueryObject(
        "Payment",
        List.of("id", "accountId", "paymentNumber", "status", "amount", "effectiveDate"),
        List.of("id", "accountId", "paymentNumber", "status", "effectiveDate", "updatedDate"),
        (books, equal) -> books.payments().stream().map(each -> payment(each, books)));
  }

  /** The one communication profile of the tenant. */
  public static QueryObject profiles() {
    return new QueryObject(
        "CommunicationProfile",
        List.of("id", "profileName"),
        List.of(),
        (books, equal) ->
            Stream.of(
                Json.object()
                    .put("id", NotificationDefinition.DEFAULT_PROFILE)
                    .put("profileName", "Default Profile")));
  }

  public static QueryObject ratePlans(Catalog catalog) {
    return new QueryObject(
        "ProductRatePlan",
        List.of(
            "id",
            "name",
            "productId",
            "productRatePlanNumber",
            "effectiveStartDate",
            "effectiveEndDate"),
        List.of(
            "id",
            "name",
            "productId",
            "productRatePlanNumber",
            "effectiveStartDate",
            "effectiveEndDate"),
        (books, equal) -> catalog.plans().map(plan -> ratePlan(plan, catalog)));
  }

  private static ObjectNode account(Account account) {
    ObjectNode row = Json.object();
    row.put("id", account.id()).put("accountNumber", account.number());
    row.put("name", account.name()).put("currency", account.currency());
    row.put("status", account.status()).put("billCycleDay", account.billCycleDay());
    row.put("billToId", account.billTo().id()).put("soldToId", account.soldTo().id());
    row.put("autoPay", account.autoPay()).put("createdDate", account.created().toString());
    row.put("updatedDate", account.created().toString()).put("balance", 0);
    List.of("batch", "crmId", "paymentTerm", "notes", "parentId", "invoiceTemplateId").stream()
        .filter(field -> !account.detail(field).isEmpty())
        .forEach(field -> row.put(field, account.detail(field)));
    account.customFields().forEach(row::put);
    return row;
  }

  private static ObjectNode subscription(Subscription subscription, Books books) {
    ObjectNode row = Json.object();
    row.put("id", subscription.id()).put("originalId", subscription.originalId());
    row.put("name", subscription.number()).put("status", subscription.status().wire());
    row.put("accountId", books.account(subscription.accountNumber()).orElseThrow().id());
    row.put("version", subscription.version()).put("isLatestVersion", true);
    row.put("autoRenew", subscription.terms().autoRenew());
    row.put("currency", subscription.currency()).put("notes", subscription.notes());
    row.put("termType", subscription.terms().termType());
    row.put("termStartDate", subscription.terms().start().toString());
    row.put("contractEffectiveDate", subscription.dates().contractEffective().toString());
    subscription.terms().end().ifPresent(day -> row.put("termEndDate", day.toString()));
    subscription.cancelledOn().ifPresent(day -> row.put("cancelledDate", day.toString()));
    subscription.customFields().forEach(row::put);
    List<SubscriptionChange> changes = books.changes(subscription.number());
    if (!changes.isEmpty()) {
      row.put("createdDate", changes.getFirst().created().toString());
      row.put("updatedDate", changes.getLast().created().toString());
    }
    return row;
  }

  private static ObjectNode invoice(Invoice invoice, Books books) {
    return row(
        Fields.of(invoice), invoice.accountNumber(), invoice.created(), invoice.updated(), books);
  }

  private static ObjectNode payment(Payment payment, Books books) {
    return row(
        Fields.of(payment), payment.accountNumber(), payment.created(), payment.updated(), books);
  }

  private static ObjectNode row(
      ObjectNode fields, String account, Instant created, Instant updated, Books books) {
    return decapitalized(fields)
        .put("accountId", books.account(account).orElseThrow().id())
        .put("createdDate", created.toString())
        .put("updatedDate", updated.toString());
  }

  /** The fields as Object Query spells them. */
  static ObjectNode decapitalized(ObjectNode fields) {
    ObjectNode row = Json.object();
    fields.properties().forEach(field -> row.set(decapitalized(field.getKey()), field.getValue()));
    return row;
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static ObjectNode order(Order order) {
    return Json.object()
        .put("id", order.id())
        .put("orderNumber", order.number())
        .put("orderDate", order.orderDate().toString())
        .put("accountId", order.accountId())
        .put("status", order.status())
        .put("createdDate", order.created().toString())
        .put("updatedDate", order.updated().toString());
  }

  private static ObjectNode ratePlan(RatePlan plan, Catalog catalog) {
    return Json.object()
        .put("id", plan.id())
        .put("name", plan.name())
        .put("productId", catalog.productOf(plan).orElseThrow().id())
        .put("productRatePlanNumber", plan.number())
        .put("effectiveStartDate", plan.from().toString())
        .put("effectiveEndDate", plan.until().toString());
  }
}
