package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlTest {
  private final TestZuora zuora = TestZuora.start().withSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void theStateIsReadAsJson() {
    Answered state = zuora.bare("GET", "/_control/zuora/state", "");

    assertThat(state.text("/accounts/0/basicInfo/accountNumber")).isEqualTo("KOMMO-1");
    assertThat(state.text("/subscriptions/0/subscriptionNumber")).isEqualTo("KOMMO-S-1");
    assertThat(state.text("/orders/0/orderNumber")).isEqualTo("KOMMO-O-1");
    assertThat(state.at("/invoices")).isEmpty();
  }

  @Test
  void troublesAreOrdered() {
    control("locks", "{\"account\": \"KOMMO-1\", \"times\": 1}");
    zuora.post("/v1/orders", Bodies.secondOrder()).assertRefused(409, 50);
    control("too-many-requests", "{\"times\": 1, \"headers\": \"rate_limit\"}");
    zuora.post("/v1/orders", Bodies.secondOrder()).assertRefused(429, 70);
    control("late-order", "{\"by\": \"PT2M\"}");

    assertThat(zuora.post("/v1/orders", Bodies.secondOrder()).status()).isEqualTo(504);

    zuora.bare("POST", "/_control/time", "{\"advance\": \"PT2M\"}");
    assertThat(zuora.simulator().order("KOMMO-O-2")).isPresent();
  }

  @Test
  void settingsAndProductsAreChanged() {
    control(
        "tenant", "{\"paymentTerms\": [\"Net 45\"], \"customFields\": {\"Account\": [\"A__c\"]}}");
    control(
        "products",
        """
        {"id": "2c92c0f96d7ee1f5016d879c2fff0003", "number": "PC-9", "sku": "X", "name": "X",
         "plans": [{"id": "2c92c0f96d7ee1f5016d879c2fff0001", "number": "PRP-9", "name": "X",
           "grade": 4, "externalId": "x", "charges": [
             {"id": "2c92c0f96d7ee1f5016d879c2fff0002", "number": "PRPC-9", "name": "Fee",
              "type": "RECURRING", "model": "PER_UNIT", "uom": "Seat", "quantity": "2",
              "prices": {"EUR": "3.50"}}]}]}
        """);

    zuora.get("/v1/product-rate-plans/x").assertSuccess();
    zuora
        .post(
            "/v1/accounts",
            Bodies.account()
                .put("accountNumber", "KOMMO-2")
                .put("paymentTerm", "Net 45")
                .put("A__c", "1"))
        .assertSuccess();
  }

  @Test
  void tokensAreRevokedAndAccountsCancelled() {
    String token = zuora.simulator().token();
    zuora.bare("DELETE", "/_control/zuora/tokens", "");
    control("accounts/KOMMO-1/cancel", "{}");

    Answered revoked =
        zuora.bare("GET", "/v1/accounts/KOMMO-1", "", "Authorization", "Bearer " + token);

    assertThat(revoked.status()).isEqualTo(401);
    assertThat(zuora.simulator().account("KOMMO-1").orElseThrow().cancelled()).isTrue();
  }

  @Test
  void ordersAreLeftAndActivated() {
    control("tenant", "{\"ordersLeft\": \"PENDING\"}");
    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
    assertThat(zuora.get("/v1/orders/KOMMO-O-2").text("/order/status")).isEqualTo("Pending");

    zuora.bare("POST", "/_control/zuora/orders/KOMMO-O-2/activate", "");

    assertThat(zuora.get("/v1/orders/KOMMO-O-2").text("/order/status")).isEqualTo("Completed");
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(zuora.bare("POST", "/_control/zuora/tenant", "{\"colour\": 1}").status())
        .isEqualTo(400);
    assertThat(zuora.bare("POST", "/_control/zuora/products", "{}").status()).isEqualTo(400);
  }

  private void control(String path, String body) {
    assertThat(zuora.bare("POST", "/_control/zuora/" + path, body).status()).isEqualTo(204);
  }
}
