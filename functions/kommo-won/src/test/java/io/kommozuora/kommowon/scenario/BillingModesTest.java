package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.tenant.Functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BillingModesTest {
  private World world = accountFirst();

  private static World accountFirst() {
    return new World(
        World.Settings.usual()
            .tenantWith(tenant -> tenant.orderNeedsPaymentMethod(true))
            .configuredWith("billing: orders", "billing: orders-account-first"));
  }

  private static World classic() {
    return new World(
        World.Settings.usual()
            .tenantWith(tenant -> tenant.functions(Functions.CLASSIC))
            .configuredWith("billing: orders", "billing: classic"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void opensTheAccountFirstWhereAnOrderMayNotOpenOne() {
    long company = world.deals.company("Acme Labs Inc.");
    long first = world.deals.won("growth", company);
    long second = world.deals.won("starter", company);

    world.settle();

    world.assertBilledOnce(first);
    world.assertBilledOnce(second);
    assertThat(world.zuora.accounts()).hasSize(1);
  }

  @Test
  void subscribesWithoutOrdersInAClassicTenant() {
    world.close();
    world = classic();
    long company = world.deals.company("Acme Labs Inc.");
    long first = world.deals.won("growth", company);
    long second = world.deals.won("enterprise", company);

    world.settle();

    world.assertBilledOnce(first);
    world.assertBilledOnce(second);
    assertThat(world.zuora.accounts()).hasSize(1);
    assertThat(world.zuora.orders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, /v1/accounts",
    "false, /v1/orders",
    "true, /v1/accounts",
    "true, /v1/subscriptions"
  })
  void aLostAnswerOfEitherStepIsMadeGood(boolean isClassic, String path) {
    if (isClassic) {
      world.close();
      world = classic();
    }
    world.zuora.faults().add(Fault.lostAnswer("POST", path));

    long deal = world.deals.won("growth");
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(world.zuora.accounts()).hasSize(1);
  }
}
