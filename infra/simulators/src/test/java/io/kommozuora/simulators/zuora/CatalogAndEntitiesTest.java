package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CatalogAndEntitiesTest {
  private static final String FIRST = "2c92c0f87d5c3b2e017d5f0a4e4d0001";
  private static final String SECOND = "2c92c0f87d5c3b2e017d5f0a4e4d0002";

  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void plansShowStatusChargesAndPricesByCurrency() {
    Answered plans = zuora.get("/v1/products/PC-00000001/product-rate-plans").assertSuccess();
    Answered shelf = zuora.get("/v1/products/PC-00000002/product-rate-plans").assertSuccess();

    assertThat(plans.text("/productRatePlans/0/id")).isEqualTo(SampleCatalog.STARTER);
    assertThat(plans.text("/productRatePlans/0/status")).isEqualTo("Active");
    assertThat(plans.text("/productRatePlans/2/productRatePlanCharges/1/type")).isEqualTo("Usage");
    assertThat(
            plans
                .at("/productRatePlans/1/productRatePlanCharges/1/pricing")
                .findValuesAsText("currency"))
        .containsExactly("USD", "EUR", "GBP");
    assertThat(shelf.at("/productRatePlans").findValuesAsText("status"))
        .containsExactly("Expired", "Active", "NotStarted");
  }

  @Test
  void aPlanIsReadByIdNumberOrExternalId() {
    RatePlan plan =
        RatePlan.of(
                "2c92c0f96d7ee1f5016d879c2fff0001",
                "PRP-00000099",
                "Extra",
                Charge.flatFee("2c92c0f96d7ee1f5016d879c2fff0002", "PRPC-1", "Fee")
                    .priced("GBP", "5"))
            .knownOutsideAs("kommo-extra");
    zuora
        .simulator()
        .catalog()
        .put(Product.of("2c92c0f96d7ee1f5016d879c2fff0003", "PC-9", "EXTRA", "Extra", plan));

    Answered byId = zuora.get("/v1/product-rate-plans/" + plan.id()).assertSuccess();

    assertThat(zuora.get("/v1/product-rate-plans/PRP-00000099").body()).isEqualTo(byId.body());
    assertThat(zuora.get("/v1/product-rate-plans/kommo-extra").body()).isEqualTo(byId.body());
    zuora.get("/v1/product-rate-plans/PRP-00000098").assertRefused(404, 40);
  }

  @Test
  void theCurrenciesOfAPlanAreOnTheCrudObject() {
    Answered plan = zuora.get("/v1/object/product-rate-plan/" + SampleCatalog.DOLLARS_ONLY);

    assertThat(plan.at("/ActiveCurrencies")).hasSize(1);
    assertThat(plan.text("/ActiveCurrencies/0")).isEqualTo("USD");
  }

  @Test
  void productsComeInPages() {
    Answered first = zuora.get("/v1/catalog/products?pageSize=1").assertSuccess();

    assertThat(first.at("/products")).hasSize(1);
    assertThat(first.text("/nextPage")).contains("page=2");
  }

  @Test
  void entitiesAreListedAndKeptApart() {
    zuora.tenant().entities(FIRST, SECOND);

    open(FIRST).assertSuccess();
    open(SECOND).assertSuccess();

    Answered list = zuora.send("GET", "/v1/entities", "", "Zuora-Entity-Ids", FIRST);
    assertThat(list.assertSuccess().at("/entities").findValuesAsText("id"))
        .containsExactly(FIRST, SECOND);
    assertThat(zuora.simulator().entity(FIRST).accounts()).hasSize(1);
    assertThat(zuora.simulator().accounts()).hasSize(2);
  }

  @Test
  void aMultiEntityTenantMustBeToldWhich() {
    zuora.tenant().entities(FIRST, SECOND);

    zuora.post("/v1/accounts", Bodies.account()).assertRefused(400, 20);
    open("2c92c0f87d5c3b2e017d5f0a4e4d0009").assertRefused(400, 20);
  }

  @Test
  void aTenantWithoutEntitiesMustNotBeTold() {
    open(FIRST).assertRefused(400, 20);
  }

  private Answered open(String entity) {
    return zuora.send(
        "POST",
        "/v1/accounts",
        Bodies.account().toString(),
        "Zuora-Entity-Ids",
        entity,
        "Zuora-Version",
        TestZuora.NEWEST);
  }
}
