package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.kommowon.KommoWonHandler;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.simulators.server.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever fails inside, a message is worked off, comes back, or lies where an operator looks. */
final class LostMessageTest {
  private static final Fault MISTAKE =
      Fault.answering("GET", ".*/leads/.*", 422, "{\"title\":\"Unprocessable\"}").times(100_000);

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anErrorOfTheMachineFailsTheWholeInvocation() {
    long deal = world.deals.won("growth");
    world.awaitHooks();
    world.kommo.faults().add(Fault.answering("GET", ".*/leads/.*", 500, "{}"));
    QueueToFunction broken =
        world.function(
            new KommoWonHandler(
                world
                    .wiring(
                        time -> {
                          throw new OutOfMemoryError("no room to wait in");
                        })
                    .inbox()));

    broken.runOnce();

    assertThat(broken.failures()).hasSize(1);
    assertThat(world.waiting()).isPositive();
    world.passes(Duration.ofMinutes(13));
    world.settle();
    world.assertBilledOnce(deal);
  }

  @Test
  void aMessageThatCannotBeBuriedComesBack() {
    world.kommo.faults().add(MISTAKE);
    world.deals.won("growth");
    for (int nth = 1; nth <= 3; nth++) {
      world
          .aws
          .endpoint()
          .interruptions()
          .refuse("sqs.SendMessage", nth, AwsError.refused("InvalidMessageContents", "no"));
    }

    world.settle();

    assertThat(world.depth(world.stack.dead())).isPositive();
    assertThat(world.waiting()).isZero();
  }

  @Test
  void aMessageIsBuriedOnceHoweverManyOfItsDealsAreHopeless() {
    world.kommo.faults().add(MISTAKE);
    world.hook(Bodies.won(1, 2, 3));

    world.settle();

    assertThat(world.depth(world.stack.dead())).isEqualTo(1);
  }

  @Test
  void aMessageIsNotBuriedWhileAnotherOfItsDealsIsUnderWay() {
    world.kommo.hooks().lose(100);
    long good = world.deals.won("growth");
    world.awaitHooks();
    world
        .kommo
        .faults()
        .add(Fault.answering("GET", ".*/leads/999", 422, "{\"title\":\"No\"}").times(100_000));
    world
        .zuora
        .faults()
        .add(Fault.answering("*", "/v1/.*", 503, "<html>out of order</html>").times(60));
    world.hook(Bodies.won(good, 999));

    world.settle();

    world.assertTold(good);
    assertThat(world.depth(world.stack.dead())).isEqualTo(1);
  }
}
