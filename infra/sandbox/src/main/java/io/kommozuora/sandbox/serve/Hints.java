package io.kommozuora.sandbox.serve;

import io.kommozuora.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;

/** The commands worth trying, in an order that makes sense. */
final class Hints {
  private final Sandbox sandbox;
  private final String kommo;
  private final String zuora;

  Hints(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.kommo = sandbox.kommo().baseUrl() + "/_control";
    this.zuora = sandbox.zuora().baseUrl() + "/_control";
  }

  List<Hint> all() {
    return Stream.of(selling(), billing(), reading(), trouble(), leaving())
        .flatMap(List::stream)
        .toList();
  }

  private List<Hint> selling() {
    return List.of(
        Hint.post(
            "a company and the address of its invoices",
            kommo + "/kommo/companies",
            """
            {"id": 401, "name": "Acme Labs", "fields": {"INVOICE_ADDRESS": {
              "address_line_1": "1 Market St", "zip": "94105", "city": "San Francisco",
              "state": "CA", "country": "US"}}}
            """),
        Hint.post(
            "the person who gets them",
            kommo + "/kommo/contacts",
            """
            {"id": 601, "name": "Erika Muster", "fields": {"EMAIL": "erika@example.test"}}
            """),
        Hint.post(
            "a deal in negotiation",
            kommo + "/kommo/leads",
            """
            {"id": 701, "name": "Annual licence", "price": 30000, "stage": 70100003,
              "company": 401, "contacts": [601]}
            """),
        Hint.post(
            "its plan: starter, growth (needs SEATS), enterprise, or partner, which is held",
            kommo + "/kommo/leads/701/fields",
            """
            {"ZUORA_PLAN": "growth", "SEATS": 25}
            """),
        Hint.post("win it", kommo + "/kommo/leads/701/stage", "{\"stage\": 142}"));
  }

  private List<Hint> billing() {
    return List.of(
        Hint.post(
            "once it is active: a bill run in Zuora, whose invoice is noted on the deal",
            zuora + "/zuora/bill-runs",
            "{}"),
        Hint.post(
            "the bank declines the payment: a note, and a task for the deal's owner",
            zuora + "/zuora/invoices/INV00000001/decline",
            "{\"reason\": \"Insufficient funds\"}"),
        Hint.post(
            "the payment comes after all: a note, and the task is done",
            zuora + "/zuora/invoices/INV00000001/pay",
            "{}"),
        Hint.post(
            "the customer renews: a note, and the new end of term",
            zuora + "/zuora/subscriptions/KOMMO-S-701/renew",
            "{}"));
  }

  private List<Hint> reading() {
    return List.of(
        Hint.get("the deal with its keys and status", kommo + "/kommo/leads/701"),
        Hint.get("its notes", kommo + "/kommo/leads/701/notes"),
        Hint.get("its tasks, should it be held or not be paid", kommo + "/kommo/leads/701/tasks"),
        Hint.get("accounts, subscriptions and orders in Zuora", zuora + "/zuora/state"),
        Hint.get("the hooks that Kommo sent", kommo + "/kommo/hooks"),
        Hint.get("the callouts that Zuora sent", zuora + "/zuora/callouts"),
        Hint.get("what was asked of Kommo, and answered", kommo + "/journal"),
        Hint.get("what was asked of Zuora, and answered", zuora + "/journal"));
  }

  private List<Hint> trouble() {
    return List.of(
        Hint.post(
            "a hook by hand: once more that the deal was won",
            sandbox.hookUrl(),
            "account[id]=34567890&leads[status][0][id]=701&leads[status][0][status_id]=142"),
        Hint.post(
            "Zuora does the next order, but its answer is lost",
            zuora + "/faults",
            """
            {"method": "POST", "pathRegex": "/v1/orders", "effect": "cut-after"}
            """),
        Hint.post(
            "Kommo is down for the next two calls",
            kommo + "/faults",
            """
            {"pathRegex": "/api/v4/.*", "times": 2, "effect": "answer", "status": 503}
            """),
        Hint.post(
            "let five minutes pass, for everybody", kommo + "/time", "{\"advance\": \"PT5M\"}"));
  }

  private List<Hint> leaving() {
    return List.of(
        Hint.post(
            "the last callout comes five times more: nothing changes",
            zuora + "/zuora/callouts/burst",
            "{\"times\": 5}"),
        Hint.post(
            "the customer leaves: a note, and the deal's status",
            zuora + "/zuora/subscriptions/KOMMO-S-701/cancel",
            "{}"));
  }
}
