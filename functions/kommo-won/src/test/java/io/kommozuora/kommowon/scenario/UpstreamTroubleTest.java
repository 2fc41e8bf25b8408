package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import io.kommozuora.simulators.zuora.trouble.Stop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Kommo and Zuora do to us, a won deal ends up billed, once, and told, once. */
final class UpstreamTroubleTest {
  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anOrderWhoseAnswerIsLostIsFoundAgain() {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));

    billed("growth");

    assertThat(orders()).hasSize(1);
  }

  @Test
  void anOrderThatNeverArrivedIsSentAgainWithTheSameKey() {
    world.zuora.faults().add(Fault.cutBefore("POST", "/v1/orders"));

    billed("growth");

    assertThat(keys()).hasSize(2);
    assertThat(keys().get(0)).isEqualTo(keys().get(1));
  }

  @Test
  void anOrderZuoraFinishesLongAfterItsGatewayGaveUpIsNotSentTwice() {
    world.zuora.orderCompletesLater(Duration.ofMinutes(4));

    billed("growth");

    assertThat(world.zuora.orders()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void aGatewaysErrorPageIsNoAnswer(int status) {
    world.zuora.faults().add(Gateway.failing(status, "POST", "/v1/orders"));

    billed("growth");
  }

  @Test
  void aLockedAccountIsTriedAgainWithANewKey() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("starter", company);
    world.settle();
    world.zuora.lockAccount("KOMMO-C" + company, 2);

    long deal = world.deals.won("growth", company);
    world.settle();

    world.assertBilledOnce(deal);
    assertThat(keys().subList(1, 4)).doesNotHaveDuplicates();
  }

  @Test
  void aLockedAccountIsWaitedForWithinTheSameInvocation() {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("starter", company);
    world.settle();
    world.zuora.lockAccount("KOMMO-C" + company, 2);

    long deal = world.deals.won("growth", company);
    world.runOnce();

    assertThat(world.zuora.orders()).hasSize(2);
    world.settle();
    world.assertBilledOnce(deal);
  }

  @Test
  void tooManyRequestsAreWaitedOut() {
    world.zuora.tooManyRequests(3, RateHeaders.RETRY_AFTER);

    billed("growth");
  }

  @Test
  void aLongOutageOfZuoraLosesNothing() {
    world.zuora.faults().add(Gateway.failing(503, "*", "/v1/.*").times(60));

    billed("growth");
  }

  @Test
  void anExpiredZuoraTokenIsReplacedInTheMiddle() {
    long first = world.deals.won("starter");
    world.settle();
    world.zuora.revokeTokens();

    long deal = world.deals.won("growth");
    world.settle();

    world.assertBilledOnce(first);
    world.assertBilledOnce(deal);
  }

  @Test
  void aZuoraTokenThatEndsWithTheOrderOnItsWayMakesNoSecondOrder() {
    world.deals.won("starter");
    world.settle();
    world.passes(Duration.ofMinutes(5));
    int before = orders().size();
    world.zuora.faults().add(Fault.answering("POST", "/v1/orders", 401, "{}"));

    billed("growth");

    assertThat(orders()).hasSize(before + 2);
    assertThat(world.zuora.orders()).hasSize(2);
  }

  @Test
  void anOrderZuoraRefusedToHearIsSentAgainWithANewKey() {
    world.zuora.faults().add(Fault.answering("POST", "/v1/orders", 401, "{}").times(2));

    billed("growth");

    assertThat(keys()).hasSize(3);
    assertThat(keys().get(2)).isNotEqualTo(keys().get(0));
    assertThat(world.zuora.orders()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET .*/leads/\\d+", "PATCH .*/leads/\\d+", "POST .*/notes"})
  void aKommoTokenThatEndsInTheMiddleLosesNothing(String call) {
    String[] parts = call.split(" ", -1);
    world.kommo.faults().add(Fault.answering(parts[0], parts[1], 401, "{}"));

    billed("growth");

    assertThat(world.zuora.orders()).hasSize(1);
  }

  @Test
  void kommosPauseIsHonouredByAll() {
    world.close();
    world =
        new World(
            World.Settings.usual()
                .kommoWith(o -> o.rateLimit(RateLimit.documented().retryAfter(300))));
    world.kommo.faults().add(tooMany("/api/v4/leads/.*"));
    long deal = world.deals.won("growth");
    world.runOnce();
    int asked = world.kommo.journal().all().size();

    world.hook(Bodies.won(deal));
    world.runOnce();

    assertThat(world.kommo.journal().all()).hasSize(asked);
    world.settle();
    world.assertBilledOnce(deal);
  }

  private static Fault tooMany(String path) {
    return Fault.answering(
        "GET", path, 429, "{\"title\":\"Too Many Requests\",\"status\":429,\"retry_after\":300}");
  }

  @Test
  void aBlockByKommoStopsAllCallsAndLosesNothing() {
    world.kommo.gate().block();
    long deal = world.deals.won("growth");
    world.runOnce();
    world.hook(Bodies.won(deal));
    world.runOnce();
    assertThat(world.kommo.journal().all()).hasSize(1);

    world.kommo.gate().lift();
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void anUnpaidKommoAccountLosesNothing() {
    world.kommo.paid(false);
    long deal = world.deals.won("growth");
    world.runOnce();

    world.kommo.paid(true);
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void aRevokedKommoTokenIsReadAgainAndMissedDealsGoThrough() {
    var handler = world.handler();
    long first = world.deals.won("starter");
    world.settle(handler);
    world.kommo.tokens().revokeAll();
    long deal = world.deals.won("growth");
    world.runOnce();

    world
        .aws
        .secrets()
        .put(
            world.stack.secret("kommo"),
            "{\"accessToken\":\"%s\"}"
                .formatted(world.kommo.tokens().longLived(Duration.ofDays(9))));
    world.settle(handler);

    world.assertBilledOnce(first);
    world.assertBilledOnce(deal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST .*/notes", "PATCH .*/leads/\\d+", "GET .*/leads/\\d+"})
  void anAnswerOfKommosThatIsLostIsMadeGood(String call) {
    String[] parts = call.split(" ", -1);
    world.kommo.faults().add(Fault.lostAnswer(parts[0], parts[1]));

    billed("growth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET .*/leads/\\d+",
        "GET .*/contacts/\\d+",
        "PATCH .*/leads/\\d+",
        "POST .*/notes"
      })
  void aSuccessOfKommosWithoutABodyIsNoSuccess(String call) {
    String[] parts = call.split(" ", -1);
    world.kommo.faults().add(Fault.answering(parts[0], parts[1], 200, "").times(3));

    billed("growth");
  }

  @Test
  void aMessageWhoseDelayFailsComesBackAfterTheQueuesOwn() {
    world.kommo.faults().add(Fault.answering("GET", ".*/leads/.*", 500, "{}").times(5));
    world
        .aws
        .endpoint()
        .interruptions()
        .refuse("sqs.ChangeMessageVisibility", 1, AwsError.refused("ReceiptHandleIsInvalid", "no"));

    billed("growth");
  }

  @Test
  void aRefusalThatNamesNoFieldKeepsOnlyTheRefusedFieldsOffTheDeal() {
    world
        .kommo
        .faults()
        .add(Fault.answering("PATCH", ".*/leads/\\d+", 400, "{\"title\":\"Bad Request\"}"));

    billed("growth");
  }

  @Test
  void aDealDeletedWhileItWasBilledIsNoMistakeOfOurs() {
    long deal = world.deals.won("growth");
    world.awaitHooks();
    try (Stop order = world.zuora.stopNext("POST", "/v1/orders")) {
      Thread worker = Thread.startVirtualThread(world::runOnce);
      order.awaitArrival();
      world.kommo.deleteLead(deal);
      order.release();
      worker.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    world.settle();

    assertThat(world.subscriptionsOf(deal)).hasSize(1);
    assertThat(world.onlyEvent("SubscriptionCreated", deal)).isNotNull();
    assertThat(world.depth(world.stack.dead())).isZero();
  }

  @Test
  void aTaskWhoseAnswerIsLostIsNotMadeTwice() {
    world.kommo.faults().add(Fault.lostAnswer("POST", "/api/v4/tasks"));

    long deal = world.deals.won("partner");
    world.settle();

    assertThat(world.onlyTask(deal).completed()).isFalse();
  }

  @Test
  void aFieldThatIsGoneDoesNotKeepTheOthersFromBeingWritten() {
    world.close();
    world = new World(World.Settings.usual().configuredWith("link: ZUORA_LINK", "link: 999999"));

    billed("growth");
  }

  private void billed(String plan) {
    long deal = world.deals.won(plan);
    world.settle();
    world.assertBilledOnce(deal);
  }

  private List<Exchange> orders() {
    return world.zuora.journal().matching("POST", "/v1/orders");
  }

  private List<String> keys() {
    return orders().stream().map(order -> key(order)).toList();
  }

  private static String key(Exchange order) {
    return order.requestHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Idempotency-Key"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
