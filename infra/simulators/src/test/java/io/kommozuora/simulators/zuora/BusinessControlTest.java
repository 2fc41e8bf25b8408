package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Business moments and callouts steered from outside. */
final class BusinessControlTest {
  private final Hook hook = Hook.withPassword("u", "p");
  private final TestZuora zuora = TestZuora.start().withSubscription();

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
  }

  @Test
  void moneyIsPlayed() {
    Answered billed = control("bill-runs", "{\"account\": \"KOMMO-1\"}");
    String invoice = billed.text("/invoices/0");
    control("invoices/" + invoice + "/decline", "{\"reason\": \"No\"}");
    String payment = control("invoices/" + invoice + "/pay", "").text("/number");
    control("payments/" + payment + "/refund", "");

    assertThat(zuora.simulator().payments())
        .extracting(each -> each.status())
        .containsExactly("Error", "Processed");
    assertThat(zuora.simulator().refunds()).hasSize(1);
    assertThat(control("bill-runs", "").at("/invoices")).isEmpty();
    Answered state = zuora.bare("GET", "/_control/zuora/state", "");
    assertThat(state.text("/payments/1/paymentNumber")).isEqualTo(payment);
    assertThat(state.at("/invoices/0/balance").asInt()).isEqualTo(45);
  }

  @Test
  void peopleAndCardsArePlayed() {
    control("subscriptions/KOMMO-S-1/suspend", "");
    control("subscriptions/KOMMO-S-1/resume", "");
    control("subscriptions/KOMMO-S-1/renew", "");
    control(
        "subscriptions/KOMMO-S-1/change-plan",
        "{\"from\": \"%s\", \"to\": \"%s\"}"
            .formatted(SampleCatalog.STARTER, SampleCatalog.GROWTH));
    control("subscriptions/KOMMO-S-1/cancel", "");
    control("accounts/KOMMO-1/card/expire", "");
    control("accounts/KOMMO-1/card/renew", "{\"expires\": \"2031-05\"}");

    assertThat(zuora.simulator().subscription("KOMMO-S-1").orElseThrow().status())
        .isEqualTo(Status.CANCELLED);
    assertThat(zuora.simulator().paymentMethods().getFirst().card().expires())
        .hasToString("2031-05");
  }

  @Test
  void anInvoiceGetsPastDueAndAnOrderActivated() {
    zuora.tenant().triggerDatesRequired(true);
    var order = Bodies.secondOrder();
    Bodies.without(order, Bodies.ACTION + "/triggerDates");
    zuora.post("/v1/orders", order).assertSuccess();
    control("orders/KOMMO-O-2/activate", "");
    assertThat(zuora.simulator().order("KOMMO-O-2").orElseThrow().done()).isTrue();

    String invoice = control("bill-runs", "").text("/invoices/0");
    control("invoices/" + invoice + "/past-due", "");
    assertThat(zuora.simulator().time().instant()).isAfter("2026-04-01T00:00:00Z");
  }

  @Test
  void calloutsAreSteered() throws InterruptedException {
    control(
        "callouts/destination",
        """
        {"url": "https://hooks.example.com/zuora", "username": "u", "password": "p",
         "preemptive": true, "signatureHeader": "X-S", "secret": "s", "confirming": false}
        """);
    control(
        "callouts/lead",
        "{\"from\": \"https://hooks.example.com\", \"to\": \"%s\"}".formatted(hook.root()));
    control("callouts/settings", "{\"attempts\": 2, \"interval\": \"PT1M\"}");
    control("callouts/repeat", "{\"next\": 1}");
    control("callouts/mangle", "{\"how\": \"without\", \"field\": \"invoiceId\"}");
    control("bill-runs", "");
    zuora.simulator().callouts().awaitDelivered();

    assertThat(hook.exchanges()).hasSize(2);
    assertThat(hook.exchanges().getFirst().requestHeaders()).containsKey("X-S");
    assertThat(hook.bodies().getFirst().has("invoiceId")).isFalse();

    control("callouts/hold", "");
    control("subscriptions/KOMMO-S-1/suspend", "");
    control("subscriptions/KOMMO-S-1/resume", "");
    control("callouts/release", "{\"reversed\": true}");
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.words()).endsWith("SubscriptionResumed", "SubscriptionSuspended");

    control("callouts/lose", "{\"next\": 1}");
    control("callouts/delay", "{\"next\": 1, \"by\": \"PT5M\"}");
    control("callouts/burst", "{\"times\": 3}");
    zuora.simulator().callouts().awaitDelivered();
    Answered sent = zuora.bare("GET", "/_control/zuora/callouts", "");
    assertThat(sent.at("/sent")).hasSize(6);
    assertThat(sent.at("/waiting").asInt()).isZero();
    control("callouts/" + sent.text("/sent/0/id") + "/resend", "");
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.exchanges()).hasSize(7);
  }

  @Test
  void nonsenseIsRefused() {
    for (String path :
        new String[] {
          "invoices/X/pay",
          "subscriptions/X/cancel",
          "subscriptions/KOMMO-S-1/change-plan",
          "subscriptions/KOMMO-S-1/resume",
          "orders/KOMMO-O-1/activate",
          "callouts/destination",
          "callouts/mangle",
          "callouts/X/resend"
        }) {
      assertThat(zuora.bare("POST", "/_control/zuora/" + path, "{}").status())
          .as(path)
          .isEqualTo(400);
    }
  }

  private Answered control(String path, String body) {
    Answered answer = zuora.bare("POST", "/_control/zuora/" + path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    return answer;
  }
}
