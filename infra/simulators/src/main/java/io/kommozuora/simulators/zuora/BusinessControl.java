package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Kept;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The control paths by which business moments are played; each answers what was made. */
final class BusinessControl {
  private static final String PREFIX = "/_control/zuora/";

  private final ZuoraSimulator zuora;

  BusinessControl(ZuoraSimulator zuora) {
    this.zuora = zuora;
  }

  void addTo(Routes routes) {
    routes.on("POST", PREFIX + "bill-runs", this::bill);
    on(routes, "invoices/{key}/pay", call -> zuora.money().pay(key(call)));
    on(routes, "invoices/{key}/pay-externally", call -> zuora.money().payExternally(key(call)));
    on(
        routes,
        "invoices/{key}/decline",
        call -> zuora.money().decline(key(call), text(call, "reason", "Do not honor")));
    on(routes, "invoices/{key}/past-due", call -> pastDue(key(call)));
    on(routes, "payments/{key}/refund", call -> zuora.money().refund(key(call)));
    on(routes, "accounts/{key}/card/expire", call -> zuora.cards().expire(key(call)));
    on(
        routes,
        "accounts/{key}/card/renew",
        call -> zuora.cards().renew(key(call), YearMonth.parse(needed(call, "expires"))));
    on(routes, "subscriptions/{key}/cancel", call -> zuora.people().cancel(key(call)));
    on(routes, "subscriptions/{key}/renew", call -> zuora.people().renew(key(call)));
    on(routes, "subscriptions/{key}/suspend", call -> zuora.people().suspend(key(call)));
    on(routes, "subscriptions/{key}/resume", call -> zuora.people().resume(key(call)));
    on(
        routes,
        "subscriptions/{key}/change-plan",
        call -> zuora.people().changePlan(key(call), needed(call, "from"), needed(call, "to")));
    on(routes, "orders/{key}/activate", call -> zuora.people().activate(key(call)));
  }

  private static void on(Routes routes, String path, Function<Call, Kept> moment) {
    routes.on("POST", PREFIX + path, call -> allowed(() -> made(moment.apply(call))));
  }

  private Reply bill(Call call) {
    String account = text(call, "account", "");
    return allowed(
        () -> {
          List<Invoice> invoices =
              account.isEmpty()
                  ? zuora.money().runBilling()
                  : zuora.money().runBilling(account).stream().toList();
          ObjectNode json = Json.object();
          ArrayNode numbers = json.putArray("invoices");
          invoices.forEach(invoice -> numbers.add(invoice.number()));
          return Replies.ok(json);
        });
  }

  private Invoice pastDue(String key) {
    zuora.pastDue(key);
    return zuora.invoice(key).orElseThrow();
  }

  private static Reply made(Kept kept) {
    return Replies.ok(Json.object().put("id", kept.id()).put("number", kept.number()));
  }

  private static Reply allowed(Supplier<Reply> moment) {
    try {
      return moment.get();
    } catch (Refusal | IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String key(Call call) {
    return call.variable("key");
  }

  private static String needed(Call call, String field) {
    String text = text(call, field, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  private static String text(Call call, String field, String usual) {
    return Json.parse(call.body().isEmpty() ? "{}" : call.body())
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"))
        .path(field)
        .asText(usual);
  }
}
