package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is found when something was lost, or changed while an order was on its way. */
final class RecoveryTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aLostLedgerEntryIsMadeGoodFromZuora() {
    long deal = world.deals.won("growth");
    world.settle();
    world.forget(deal);

    world.hook(Bodies.won(deal));
    world.settle();

    assertThat(world.subscriptionsOf(deal)).hasSize(1);
    assertThat(world.zuora.accounts()).hasSize(1);
  }

  @Test
  void anAccountTheLedgerForgotIsUsedAgain() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("growth", company);
    world.settle();
    world.forgetCustomer("C" + company, "default");

    long second = world.deals.won("starter", company);
    world.settle();

    world.assertBilledOnce(second);
    assertThat(world.zuora.accounts()).hasSize(1);
  }

  @Test
  void aClosedAccountWaitsForAPerson() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("growth", company);
    world.settle();
    world.zuora.cancelAccount("KOMMO-C" + company);

    long second = world.deals.won("starter", company);
    world.settle();

    assertThat(world.subscriptionsOf(second)).isEmpty();
    assertThat(world.deals.field(second, "ZUORA_STATUS")).startsWith("Needs attention");
  }

  @Test
  void aPlanChangedWhileTheOrderWasOnItsWayIsNotMistakenForTheOneBilled() {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    world.zuora.faults().add(Gateway.failing(503, "GET", "/v1/.*").times(20));
    long deal = world.deals.won("starter");
    world.runOnce();

    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();

    assertThat(world.subscriptionsOf(deal)).hasSize(1);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("with another plan");

    world.kommo.setField(deal, "ZUORA_PLAN", "starter");
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void thePlanThatZuoraHasIsToldHoweverOftenItChangedMeanwhile() {
    world.zuora.orderCompletesLater(Duration.ofMinutes(9));
    long deal = world.deals.won("starter");
    world.runOnce();
    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("with another plan");

    world.kommo.setField(deal, "ZUORA_PLAN", "starter");
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo("Active (starter)");
    assertThat(world.kommo.notesOf(deal).getFirst().text()).contains("(starter)");
    assertThat(world.onlyEvent("SubscriptionCreated", deal).detail().path("plan").asText())
        .isEqualTo("starter");
  }

  @Test
  void aPlanClearedWhileTheOrderWasOnItsWayHoldsNothingThatIsBilled() {
    world.zuora.orderCompletesLater(Duration.ofMinutes(9));
    long deal = world.deals.won("starter");
    world.runOnce();

    world.kommo.clearField(deal, "ZUORA_PLAN");
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(world.kommo.tasksOf(deal)).isEmpty();
  }

  @Test
  void anOrderThatNeverArrivedGivesWayToTheNextPlan() {
    world.zuora.faults().add(Fault.cutBefore("POST", "/v1/orders").times(6));
    long deal = world.deals.won("starter");
    world.runOnce();

    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo("Active (growth)");
  }

  @Test
  void theAccountThatZuoraHasIsToldWhenTheNumbersPrefixChanged() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("starter", company);
    world.settle();
    configuredWith("billing: orders", "billing: orders\n  prefix: NEWCO-");

    long second = world.deals.won("growth", company);
    world.settle();

    assertThat(world.zuora.accounts()).hasSize(1);
    assertThat(world.deals.field(second, "ZUORA_ACCOUNT")).isEqualTo("KOMMO-C" + company);
    assertThat(world.deals.field(second, "ZUORA_SUBSCRIPTION")).isEqualTo("NEWCO-S-" + second);
  }

  @Test
  void aPrefixChangedWhileTheOrderWasOnItsWayBillsNothingTwice() {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    world.zuora.faults().add(Gateway.failing(503, "GET", "/v1/.*").times(20));
    long deal = world.deals.won("starter");
    world.runOnce();
    configuredWith("billing: orders", "billing: orders\n  prefix: NEWCO-");

    world.settle();

    assertThat(world.zuora.subscriptions()).hasSize(1);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("KOMMO-S-" + deal);
  }

  private void configuredWith(String old, String text) {
    var changed = World.Settings.usual().configuredWith(old, text);
    world.environment("CONFIG_PATH", changed.integration().toString());
  }

  @Test
  void aDealLostWhileItsOrderWasOnItsWayIsStillTold() {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    world.zuora.faults().add(Gateway.failing(503, "GET", "/v1/.*").times(20));
    long deal = world.deals.won("starter");
    world.runOnce();

    world.kommo.moveToStage(deal, 143);
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void aDealLostBeforeItsOrderReachedZuoraIsLetGo() {
    world.zuora.faults().add(Fault.cutBefore("POST", "/v1/orders").times(6));
    long deal = world.deals.won("starter");
    world.runOnce();

    world.kommo.moveToStage(deal, 143);
    world.settle();

    world.assertUntouched(deal);
  }

  @Test
  void aWorkerThatDiedLeavesTheDealToTheNext() {
    long deal = world.deals.won("growth");
    world.awaitHooks();
    world
        .aws
        .dynamo()
        .client()
        .putItem(
            put ->
                put.tableName(world.stack.table())
                    .item(
                        Map.of(
                            "key", AttributeValue.fromS("deal#" + deal),
                            "leaseOwner", AttributeValue.fromS("dead"),
                            "leaseUntil",
                                AttributeValue.fromN(
                                    ""
                                        + world
                                            .time
                                            .instant()
                                            .plus(Duration.ofMinutes(2))
                                            .toEpochMilli()))));

    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void aMistakeOfOursEndsInTheDeadLetterQueueWithItsMessage() {
    world.kommo.faults().add(Fault.answering("GET", ".*/leads/.*", 422, "{}").times(100));
    long deal = world.deals.won("growth");

    world.settle();

    assertThat(world.depth(world.stack.dead())).isPositive();
    assertThat(world.waiting()).isZero();
    assertThat(world.subscriptionsOf(deal)).isEmpty();
  }
}
