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
    world
        .aws
        .dynamo()
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(world.stack.table())
                    .key(Map.of("key", AttributeValue.fromS("customer#C" + company + "@default"))));

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
