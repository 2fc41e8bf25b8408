package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

final class ProofTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aHookWithAWrongTokenWaitsUnreadInQuarantine() {
    long deal = world.deals.open("growth");
    String body = Bodies.won(deal);

    world.hook(body, "guessed");
    world.settle();

    assertThat(world.kommo.journal().all()).isEmpty();
    Message quarantined = world.onlyMessage(world.stack.quarantine());
    assertThat(quarantined.body()).isEqualTo(body);
    assertThat(quarantined.messageAttributes())
        .hasEntrySatisfying(
            "token", token -> assertThat(token.stringValue()).isEqualTo("t:guessed"));
  }

  @Test
  void aHookOfAnotherAccountWaitsInQuarantine() {
    world.hook(Bodies.won(1).replace("34567890", "11111111"));

    world.settle();

    assertThat(world.onlyMessage(world.stack.quarantine()).body()).contains("11111111");
    assertThat(world.kommo.journal().all()).isEmpty();
  }

  @Test
  void bothTokensAreGoodWhileOneReplacesTheOther() {
    world
        .aws
        .secrets()
        .put(
            world.stack.secret("hook"),
            "{\"tokens\":[\"new-token\",\"" + World.HOOK_TOKEN + "\"]}");
    long deal = world.deals.open("growth");
    world.kommo.hooks().lose(10);
    world.kommo.win(deal);

    world.hook(Bodies.won(deal), "new-token");
    world.settle();

    world.assertBilledOnce(deal);
  }

  @Test
  void aTokenReplacedWhileTheFunctionRunsIsBelievedSoon() {
    var handler = world.handler();
    world.hook(Bodies.updated(5, 7));
    world.settle(handler);
    world.aws.secrets().put(world.stack.secret("hook"), "{\"token\":\"new-token\"}");
    long deal = world.deals.open("growth");
    world.kommo.hooks().lose(10);
    world.kommo.win(deal);

    world.passes(java.time.Duration.ofSeconds(20));
    world.hook(Bodies.won(deal), "new-token");
    world.settle(handler);

    world.assertBilledOnce(deal);
  }

  @Test
  void nothingIsProvenWhereNoTokenIsSet() {
    world.aws.secrets().put(world.stack.secret("hook"), "{\"token\":\"\",\"tokens\":[\" \"]}");

    world.hook(Bodies.won(5), "x");
    world.settle();

    assertThat(world.depth(world.stack.quarantine())).isEqualTo(1);
  }
}
