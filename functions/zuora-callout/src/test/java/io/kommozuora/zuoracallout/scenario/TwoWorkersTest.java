package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.trouble.Stop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More than one process at work on the same deals. */
final class TwoWorkersTest {
  private final World world = new World().connected();
  private final long first = world.sales.sold();
  private final long second = world.sales.soldTo(first);

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice bill() {
    return world.zuora.money().runBilling(Sales.account(first).value()).orElseThrow();
  }

  @Test
  void tellEachThingOnce() {
    Mailbag bag = new Mailbag(world);
    Invoice invoice = bill();
    for (int times = 0; times < 4; times++) {
      var _ = world.zuora.money().decline(invoice.number(), "No funds");
    }
    var _ = world.zuora.money().pay(invoice.number());
    List<Mailbag.Letter> letters = new ArrayList<>(bag.empty());
    letters.addAll(bag.resent(letters));
    bag.put(letters);

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < 2; worker++) {
        var handler = world.handler();
        workers.execute(() -> world.runOnce(handler, 3));
        workers.execute(() -> world.runOnce(handler, 3));
      }
    }
    world.settle();

    assertThat(world.notes(first)).hasSize(2).doesNotHaveDuplicates();
    assertThat(world.notes(second)).hasSize(6).doesNotHaveDuplicates();
    assertThat(world.kommo.tasksOf(second)).noneMatch(task -> !task.completed());
    assertThat(world.kommo.tasksOf(second).size()).isLessThanOrEqualTo(1);
  }

  @Test
  void oneThatLostItsLeaseWritesNothingAnyMore() throws InterruptedException {
    bill();
    world.awaitCallouts();
    var slow = world.handler();
    try (Stop stop = world.zuora.stopNext("GET", "/v1/accounts/" + Sales.account(first))) {
      Thread worker = Thread.startVirtualThread(() -> world.runOnce(slow));
      stop.awaitArrival();
      world.passes(Duration.ofMinutes(13));
      world.settle();
      int written = world.writes();

      stop.release();
      worker.join();

      assertThat(world.writes()).isEqualTo(written);
    }
    world.settle();
    assertThat(world.notes(first)).hasSize(1);
    assertThat(world.notes(second)).hasSize(1);
  }
}
