package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ParallelCallsTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void oneOfManyOrdersForTheSameNewAccountWins() {
    List<Answered> answers = inParallel(8, at -> Bodies.order());

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(7);
    assertThat(zuora.simulator().accounts()).hasSize(1);
    assertThat(zuora.simulator().subscriptions()).hasSize(1);
  }

  @Test
  void ordersForOneAccountThatDifferAllSucceed() {
    zuora.withSubscription();

    List<Answered> answers = inParallel(8, ParallelCallsTest::numbered);

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(zuora.simulator().subscriptions()).hasSize(9);
  }

  private static ObjectNode numbered(int at) {
    ObjectNode order = Bodies.secondOrder().put("orderNumber", "KOMMO-O-1" + at);
    return Bodies.set(
        order, Bodies.CREATE + "/subscriptionNumber", "\"KOMMO-S-1%d\"".formatted(at));
  }

  private List<Answered> inParallel(int calls, IntFunction<ObjectNode> body) {
    List<CompletableFuture<Answered>> running =
        IntStream.range(0, calls)
            .mapToObj(body)
            .map(order -> CompletableFuture.supplyAsync(() -> zuora.post("/v1/orders", order)))
            .toList();
    return running.stream().map(CompletableFuture::join).toList();
  }
}
