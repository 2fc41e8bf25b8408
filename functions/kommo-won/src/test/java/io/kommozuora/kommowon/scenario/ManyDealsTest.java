package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.endpoint.Call;
import io.kommozuora.localaws.endpoint.Watch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that name many deals, and many bodies that name one. */
final class ManyDealsTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aBodyOfThousandsOfDealsIsWorkedOffAFewAtATime() {
    world.kommo.hooks().lose(100);
    long deal = world.deals.won("growth");
    world.awaitHooks();
    Crowd crowd = new Crowd();
    world.aws.endpoint().watch(crowd);
    long[] open = LongStream.rangeClosed(1, 2000).toArray();

    world.hook(Bodies.open(open) + "&" + Bodies.won(deal));
    world.settle();
    world.aws.endpoint().unwatch(crowd);

    world.assertBilledOnce(deal);
    assertThat(crowd.most.get()).isBetween(2, 32);
  }

  @Test
  void tenMessagesAboutOneDealAreOnePieceOfWork() {
    world.kommo.hooks().lose(100);
    long deal = world.deals.won("growth");
    world.awaitHooks();
    for (int i = 0; i < 10; i++) {
      world.hook(Bodies.won(deal));
    }

    world.runOnce();

    world.assertBilledOnce(deal);
    assertThat(world.kommo.journal().count("GET", ".*/leads/.*")).isEqualTo(1);
  }

  @Test
  void aDealIsNotBegunWhenTimeIsNearlyUp() {
    long deal = world.deals.won("growth");
    world.awaitHooks();

    world.function(world.handler(), Duration.ofSeconds(15)).runOnce();

    assertThat(world.kommo.journal().all()).isEmpty();
    world.settle();
    world.assertBilledOnce(deal);
  }

  private static final class Crowd implements Watch {
    final AtomicInteger now = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Override
    public void before(Call call) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
    }

    @Override
    public void after(Call call) {
      now.decrementAndGet();
    }
  }
}
