package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tenant whose legal entities keep books of their own, each with the same numbers. */
final class EntitiesTest {
  private static final String US = "2c92c0f86a8dd422016a9e7a70116b01";
  private static final String EU = "2c92c0f86a8dd422016a9e7a70116b02";
  private static final String RULES =
      """
      entities:
        - name: eu
          when: {currency: [EUR]}
          zuoraEntity: %s
          paymentTerm: Net 30
          billCycleDay: 1
        - name: us
          zuoraEntity: %s
      """
          .formatted(EU, US);

  private World world =
      new World(
          World.Settings.usual().tenantWith(tenant -> tenant.entities(US, EU)).billedBy(RULES));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void billsEachDealInItsOwnBooks() {
    long dollars = world.deals.won("growth");
    long euros = wonIn("EUR");

    world.settle();

    world.assertBilledOnce(dollars);
    world.assertBilledOnce(euros);
    assertThat(books(US).accounts()).hasSize(1);
    assertThat(books(EU).accounts()).hasSize(1);
  }

  @Test
  void billsADealInOneOfThemOnlyHoweverOftenItChangesSides() {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    world.zuora.faults().add(Gateway.failing(503, "GET", "/v1/.*").times(20));
    long deal = wonIn("USD");
    world.runOnce();
    world.kommo.setField(deal, "CONTRACT_CURRENCY", "EUR");

    world.settle();

    assertThat(world.subscriptionsOf(deal)).hasSize(1);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("entity us");
    world.kommo.setField(deal, "CONTRACT_CURRENCY", "USD");
    world.passes(Duration.ofMinutes(2));
    world.settle();
    world.assertBilledOnce(deal);
    assertThat(books(EU).accounts()).isEmpty();
  }

  private Books books(String entity) {
    return world.zuora.entity(entity);
  }

  private long wonIn(String currency) {
    long company = world.deals.company("Beispiel GmbH");
    long deal =
        world.kommo.addLead(
            world
                .deals
                .draft(company)
                .field("ZUORA_PLAN", "growth")
                .field("CONTRACT_CURRENCY", currency));
    world.kommo.win(deal);
    return deal;
  }

  @Test
  void signsForEachEntityWithTheLoginItsRuleNames() {
    world.close();
    world =
        new World(
            World.Settings.usual()
                .tenantWith(
                    tenant ->
                        tenant
                            .entities(US, EU)
                            .login(EU, "7f1d6c52-4a0e-4a8c-9f55-3b1c8a4be0e0", "secret-of-eu")
                            .login(US, "7f1d6c52-4a0e-4a8c-9f55-3b1c8a4be0a0", "secret-of-us"))
                .configuredWith(
                    "entities:\n  -",
                    RULES
                            .replace("zuoraEntity: " + EU, "zuoraLogin: eu")
                            .replace("zuoraEntity: " + US, "zuoraLogin: us")
                        + "   "));
    world
        .aws
        .secrets()
        .put(
            world.stack.secret("zuora"),
            """
            {"logins": {
              "eu": {"clientId": "7f1d6c52-4a0e-4a8c-9f55-3b1c8a4be0e0",
                     "clientSecret": "secret-of-eu"},
              "us": {"clientId": "7f1d6c52-4a0e-4a8c-9f55-3b1c8a4be0a0",
                     "clientSecret": "secret-of-us"}}}
            """);
    long dollars = world.deals.won("growth");
    long euros = wonIn("EUR");

    world.settle();

    world.assertBilledOnce(dollars);
    world.assertBilledOnce(euros);
    assertThat(books(US).accounts()).hasSize(1);
    assertThat(books(EU).accounts()).hasSize(1);
    assertThat(world.zuora.journal().count("POST", "/oauth/token")).isEqualTo(2);
    assertThat(world.zuora.journal().all())
        .noneMatch(call -> call.requestHeaders().containsKey("Zuora-Entity-Ids"));
  }
}
