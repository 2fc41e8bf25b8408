package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One test for each fact about Zuora that decides how to talk to it. */
final class FactsThatDecideTheDesignTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void whichCreateCallIsOrdersForNewTenants() {
    zuora.post("/v1/accounts", Bodies.account()).assertSuccess();

    zuora.post("/v1/subscriptions", Bodies.subscription()).assertRefused(404, 40);
    zuora.post("/v1/orders", Bodies.secondOrder()).assertSuccess();
  }

  @Test
  void whichCreateCallIsClassicForTenantsWithoutOrders() {
    zuora.tenant().functions(Functions.CLASSIC);
    zuora.post("/v1/accounts", Bodies.account()).assertSuccess();

    zuora.post("/v1/orders", Bodies.secondOrder()).assertRefused(404, 40);
    zuora.post("/v1/subscriptions", Bodies.subscription()).assertSuccess();
  }

  @Test
  void nestedTermsAreRefusedByTheClassicCall() {
    zuora.tenant().functions(Functions.HARMONIZED);
    zuora.post("/v1/accounts", Bodies.account()).assertSuccess();
    ObjectNode mixed =
        Bodies.json(
            """
            {"accountKey": "KOMMO-1", "contractEffectiveDate": "2026-03-01",
             "terms": {"initialTerm": {"period": 12, "periodType": "Month",
               "termType": "TERMED"}, "autoRenew": true},
             "subscribeToRatePlans": [{"productRatePlanId": "%s"}]}
            """
                .formatted(SampleCatalog.STARTER));

    Answered answer = zuora.post("/v1/subscriptions", mixed);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/reasons").findValuesAsText("code"))
        .containsExactlyInAnyOrder("53100021", "53100022");
    assertThat(zuora.simulator().subscriptions()).isEmpty();
  }

  @Test
  void exactlyOnceByIdempotencyKey() {
    Answered first = zuora.postOnce("/v1/orders", "key-1", Bodies.order());
    Answered repeated = zuora.postOnce("/v1/orders", "key-1", Bodies.order());

    assertThat(repeated.assertSuccess().body()).isEqualTo(first.body());
    assertThat(zuora.simulator().orders()).hasSize(1);
  }

  @Test
  void exactlyOnceByNumbersTheClientChose() {
    zuora.withSubscription();
    ObjectNode otherOrder = Bodies.set(Bodies.order(), "/orderNumber", "\"KOMMO-O-9\"");
    ObjectNode sameSubscription =
        Bodies.set(Bodies.secondOrder(), Bodies.CREATE + "/subscriptionNumber", "\"KOMMO-S-1\"");
    ObjectNode sameOrder = Bodies.set(Bodies.secondOrder(), "/orderNumber", "\"KOMMO-O-1\"");

    zuora.post("/v1/orders", otherOrder).assertRefused(400, 30);
    zuora.post("/v1/orders", sameSubscription).assertRefused(400, 30);
    zuora.post("/v1/orders", sameOrder).assertRefused(400, 30);
    zuora.post("/v1/accounts", Bodies.account()).assertRefused(400, 30);

    assertThat(zuora.simulator().accounts()).hasSize(1);
    assertThat(zuora.simulator().subscriptions()).hasSize(1);
  }

  @Test
  void lookUpKeyIsTheAccountNumberFirst() {
    zuora.withSubscription();

    Answered found = zuora.get("/v1/accounts/KOMMO-1").assertSuccess();
    zuora.get("/v1/accounts/KOMMO-2").assertRefused(404, 40);

    assertThat(found.text("/basicInfo/KommoLeadId__c")).isEqualTo("31415926");
  }

  @Test
  void lookUpKeyIsAnIndexedCustomFieldSecond() {
    zuora.withSubscription();

    Answered found = zuora.get("/object-query/accounts?filter%5B%5D=KommoLeadId__c.EQ:31415926");

    assertThat(found.text("/data/0/accountNumber")).isEqualTo("KOMMO-1");
  }

  @Test
  void statusIsTwoHundredForRefusalsBelowVersion20240520() {
    String wrong = Bodies.without(Bodies.order(), "/orderDate").toString();

    zuora.send("POST", "/v1/orders", wrong).assertRefused(200, 22);
    zuora.send("POST", "/v1/orders", wrong, "Zuora-Version", "341.0").assertRefused(200, 22);
    zuora.send("POST", "/v1/orders", wrong, "Zuora-Version", "2024-05-20").assertRefused(400, 22);
  }

  @Test
  void thereIsNoUpgradeCall() {
    zuora.withSubscription();

    zuora.post("/v1/subscriptions/KOMMO-S-1/upgrade", Bodies.json("{}")).assertRefused(404, 40);
  }
}
