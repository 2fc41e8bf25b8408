package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Outages of a day: messages wait, none is buried, and then each deal is told all of it; in order,
 * as far as it could be found out meanwhile what happened.
 */
final class OutageTest {
  private static final Duration BETWEEN = Duration.ofHours(2);
  private static final int ROUNDS = 12;
  private static final int FOR_EVER = 1_000_000;

  private final World world = new World().connected();
  private final long deal = world.sales.sold();
  private final String account = Sales.account(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  /** Lets a day go by in which nothing gets through, and things happen in its course. */
  private void aDay() {
    RequestStreamHandler handler = world.handler();
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    for (int round = 0; round < ROUNDS; round++) {
      world.runOnce(handler);
      world.passes(BETWEEN);
      if (round == ROUNDS / 2) {
        var _ = world.zuora.money().decline(invoice.number(), "No funds");
      }
    }
    var _ = world.zuora.money().pay(invoice.number());
    world.awaitCallouts();
    assertThat(world.notes(deal)).isEmpty();
    assertThat(world.waiting()).isEqualTo(3);
  }

  private void assertTold() {
    world.settle();

    assertThat(kinds()).containsExactlyInAnyOrder("posted", "failed", "received");
    assertThat(world.kommo.tasksOf(deal)).noneMatch(task -> !task.completed());
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
    assertThat(world.depth(world.stack.zuoraQuarantine())).isZero();
  }

  private void assertToldInOrder() {
    assertTold();
    assertThat(kinds()).containsExactly("posted", "failed", "received");
  }

  private List<String> kinds() {
    return world.notes(deal).stream()
        .map(note -> note.replaceAll("^(Invoice|Payment).* (posted|failed|received).*", "$2"))
        .toList();
  }

  @Test
  void kommoBlocksEveryCall() {
    world.kommo.faults().add(Fault.answering("*", "/api/.*", 403, "{}").times(FOR_EVER));

    aDay();

    assertThat(world.kommo.journal().all().size()).isLessThanOrEqualTo(ROUNDS);
    world.kommo.faults().clear();
    assertToldInOrder();
  }

  @Test
  void kommoIsNotPaid() {
    world.kommo.paid(false);

    aDay();

    world.kommo.paid(true);
    assertToldInOrder();
  }

  @Test
  void kommoIsDown() {
    world.kommo.faults().add(Fault.answering("*", "/api/.*", 502, "").times(FOR_EVER));

    aDay();

    world.kommo.faults().clear();
    assertToldInOrder();
  }

  @Test
  void zuoraIsDown() {
    world.zuora.faults().add(Gateway.failing(503, "*", "/v1/.*").times(FOR_EVER));

    aDay();

    world.zuora.faults().clear();
    assertTold();
  }

  @Test
  void zuoraLetsNobodyIn() {
    world.zuora.revokeTokens();
    world.zuora.faults().add(Fault.answering("POST", "/oauth/token", 500, "").times(FOR_EVER));

    aDay();

    world.zuora.faults().clear();
    assertTold();
  }
}
