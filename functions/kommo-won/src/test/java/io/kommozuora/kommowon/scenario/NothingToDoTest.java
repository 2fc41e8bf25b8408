package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.LeadDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NothingToDoTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anOpenDealCostsNoCall() {
    long deal = world.deals.open("growth");
    world.kommo.setField(deal, "SEATS", 30);

    world.settle();

    world.assertUntouched(deal);
    assertThat(world.kommo.journal().all()).isEmpty();
    assertThat(world.zuora.journal().all()).isEmpty();
  }

  @Test
  void aLostDealIsLeftAlone() {
    long deal = world.deals.open("growth");
    world.kommo.moveToStage(deal, 143);

    world.settle();

    world.assertUntouched(deal);
    assertThat(world.kommo.journal().all()).isEmpty();
  }

  @Test
  void aDealWonAndTakenBackBeforeWeReadItIsLeftAlone() {
    long deal = world.deals.won("growth");
    world.kommo.moveToStage(deal, Deals.NEGOTIATION);

    world.settle();

    world.assertUntouched(deal);
  }

  @Test
  void aDeletedDealIsLeftAlone() {
    long deal = world.deals.won("growth");
    world.kommo.deleteLead(deal);

    world.settle();

    world.assertUntouched(deal);
  }

  @Test
  void anUnknownDealIsLeftAlone() {
    world.hook(Bodies.won(999_999));

    world.settle();

    assertThat(world.zuora.journal().all()).isEmpty();
    assertThat(world.waiting()).isZero();
  }

  @Test
  void aDealOfAPipelineThatIsNotBilledIsLeftAlone() {
    long deal =
        world.kommo.addLead(
            LeadDraft.named("Renewal").stage(8800222, 142).field("ZUORA_PLAN", "growth"));

    world.settle();

    world.assertUntouched(deal);
  }
}
