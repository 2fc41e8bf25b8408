package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ErrorShapesTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void v1HasReasonsWithNumbersAndIds() {
    Answered answer = zuora.get("/v1/orders/KOMMO-O-1").assertRefused(404, 40);

    assertThat(answer.at("/reasons/0/code").isInt()).isTrue();
    assertThat(answer.text("/processId")).hasSize(16);
    assertThat(answer.header("Zuora-Request-Id")).contains(answer.text("/requestId"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    var order = Bodies.without(Bodies.order(), "/orderDate");
    Bodies.set(order, "/dealId", "1");
    Bodies.set(order, "/newAccount/name", "7");

    Answered answer = zuora.post("/v1/orders", order);

    assertThat(answer.at("/reasons").findValuesAsText("code"))
        .containsExactlyInAnyOrder("58730020", "58730021", "58730022");
    assertThat(answer.body()).contains("Invalid parameter(s): 'dealId'.");
  }

  @Test
  void crudHasErrorsInUpperCase() {
    Answered answer = zuora.get("/v1/object/product-rate-plan/unknown");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/Success").asBoolean(true)).isFalse();
    assertThat(answer.text("/Errors/0/Code")).isEqualTo("INVALID_ID");
  }

  @Test
  void zoqlHasFaults() {
    Answered answer =
        zuora.post(
            "/v1/action/query", Bodies.json("{\"queryString\": \"select Foo from Account\"}"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/FaultCode")).isEqualTo("INVALID_FIELD");
    assertThat(answer.text("/FaultMessage")).contains("Foo");
  }

  @Test
  void objectQueryHasReasonsWithoutSuccessInTheNewestVersion() {
    String wrong = "/object-query/accounts?filter%5B%5D=notes.EQ:1";

    Answered newest = zuora.get(wrong);
    Answered older = zuora.send("GET", wrong, "", "Zuora-Version", "2024-05-20");

    assertThat(newest.status()).isEqualTo(400);
    assertThat(newest.category()).isEqualTo(27);
    assertThat(newest.at("/success").isMissingNode()).isTrue();
    assertThat(older.text("/message")).isNotEmpty();
  }

  @Test
  void malformedJsonIsOfCategoryNinety() {
    zuora
        .send("POST", "/v1/orders", "{\"orderDate\": ", "Zuora-Version", TestZuora.NEWEST)
        .assertRefused(400, 90);
    zuora
        .send("POST", "/v1/orders", "[]", "Zuora-Version", TestZuora.NEWEST)
        .assertRefused(400, 90);
  }

  @Test
  void otherMethodsMediaTypesAndPathsAreRefused() {
    zuora.send("DELETE", "/v1/orders", "", "Zuora-Version", "2024-05-20").assertRefused(405, 45);
    zuora.get("/v1/nothing").assertRefused(404, 40);
    zuora.send("GET", "/v1/nothing", "").assertRefused(404, 40);
  }

  @Test
  void whatIsDocumentedButNotPlayedSaysSo() {
    var order = Bodies.set(Bodies.order(), "/orderLineItems", "[]");

    Answered answer = zuora.post("/v1/orders", order);

    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.body()).contains("orderLineItems");
  }
}
