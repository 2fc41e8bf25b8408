package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WonDealTest {
  @Test
  void aWonDealBecomesAnAccountAndASubscription() {
    try (World world = new World()) {
      long deal = world.deals.won("growth");

      world.settle();

      assertThat(world.zuora.accounts()).hasSize(1);
      assertThat(world.zuora.subscriptions()).hasSize(1);
      assertThat(world.deals.field(deal, "ZUORA_SUBSCRIPTION")).isEqualTo("KOMMO-S-" + deal);
      assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo("Active (growth)");
      assertThat(world.kommo.notesOf(deal)).hasSize(1);
      assertThat(world.kommo.journal().all()).hasSize(5);
      assertThat(world.waiting()).isZero();
    }
  }
}
