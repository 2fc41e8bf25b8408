package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.endpoint.AccountJson;
import io.kommozuora.simulators.zuora.endpoint.OrderJson;
import io.kommozuora.simulators.zuora.endpoint.SubscriptionJson;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.time.Duration;
import java.util.Locale;

/** The control paths of this simulator: its state, its troubles, its catalog. */
final class ZuoraControl {
  private static final String PREFIX = "/_control/zuora/";

  private final ZuoraSimulator simulator;

  ZuoraControl(ZuoraSimulator simulator) {
    this.simulator = simulator;
  }

  void addTo(Routes routes) {
    new BusinessControl(simulator).addTo(routes);
    new CalloutsControl(simulator).addTo(routes);
    new UsageControl(simulator).addTo(routes);
    routes
        .on("GET", PREFIX + "state", _ -> Replies.ok(state()))
        .on("POST", PREFIX + "locks", this::lock)
        .on("POST", PREFIX + "too-many-requests", this::tooMany)
        .on("POST", PREFIX + "late-order", this::lateOrder)
        .on("DELETE", PREFIX + "tokens", _ -> done(simulator::revokeTokens))
        .on("POST", PREFIX + "products", this::product)
        .on("POST", PREFIX + "tenant", this::tenant)
        .on("POST", PREFIX + "accounts/{number}/cancel", this::cancelAccount);
  }

  private ObjectNode state() {
    ObjectNode json = Json.object();
    ArrayNode accounts = json.putArray("accounts");
    simulator.accounts().forEach(account -> accounts.add(account(account)));
    ArrayNode subscriptions = json.putArray("subscriptions");
    simulator.subscriptions().forEach(each -> subscriptions.add(subscription(each)));
    ArrayNode orders = json.putArray("orders");
    simulator.orders().forEach(order -> orders.add(OrderJson.of(order)));
    ArrayNode invoices = json.putArray("invoices");
    simulator
        .invoices()
        .forEach(
            invoice ->
                invoices
                    .addObject()
                    .put("invoiceNumber", invoice.number())
                    .put("accountNumber", invoice.accountNumber())
                    .put("amount", invoice.amount())
                    .put("balance", invoice.balance())
                    .put("dueDate", invoice.dueDate().toString())
                    .put("currency", invoice.currency()));
    ArrayNode payments = json.putArray("payments");
    simulator
        .payments()
        .forEach(
            payment ->
                payments
                    .addObject()
                    .put("paymentNumber", payment.number())
                    .put("accountNumber", payment.accountNumber())
                    .put("amount", payment.amount())
                    .put("status", payment.status()));
    return json;
  }

  private ObjectNode account(Account account) {
    return AccountJson.of(account, simulator.metrics(account));
  }

  private ObjectNode subscription(Subscription subscription) {
    return SubscriptionJson.of(
        subscription, simulator.account(subscription.accountNumber()).orElseThrow());
  }

  private Reply lock(Call call) {
    JsonNode body = body(call);
    String account = body.path("account").asText();
    return body.has("duration")
        ? done(() -> simulator.lockAccount(account, duration(body, "duration")))
        : done(() -> simulator.lockAccount(account, body.path("times").asInt(1)));
  }

  private Reply tooMany(Call call) {
    JsonNode body = body(call);
    String headers = body.path("headers").asText("retry_after").toUpperCase(Locale.ROOT);
    int times = body.path("times").asInt(1);
    return done(() -> simulator.tooManyRequests(times, RateHeaders.valueOf(headers)));
  }

  private Reply lateOrder(Call call) {
    return done(() -> simulator.orderCompletesLater(duration(body(call), "by")));
  }

  private Reply product(Call call) {
    return done(() -> simulator.catalog().put(ProductForm.product(body(call))));
  }

  private Reply tenant(Call call) {
    return done(() -> new TenantForm(simulator.tenant()).apply(body(call)));
  }

  private Reply cancelAccount(Call call) {
    return done(() -> simulator.cancelAccount(call.variable("number")));
  }

  private static Duration duration(JsonNode body, String field) {
    return Duration.parse(body.path(field).asText());
  }

  private static JsonNode body(Call call) {
    return Json.parse(call.body())
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
  }

  private static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }
}
