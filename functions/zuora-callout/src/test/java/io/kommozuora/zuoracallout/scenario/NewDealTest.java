package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.DealId;
import io.kommozuora.simulators.zuora.books.Invoice;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News of created subscriptions, and what waited for them. */
final class NewDealTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private void news(String body) {
    world
        .aws
        .queues()
        .client()
        .sendMessage(send -> send.queueUrl(world.stack.newDeals()).messageBody(body));
    world.settle();
  }

  private void assertDone() {
    assertThat(world.waiting()).isZero();
    assertThat(world.depth(world.stack.newDealsDead())).isZero();
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
  }

  private void failed(String named) {
    world.posts.signed(
        """
        {"eventType": "PaymentProcessingError", "eventTimestamp": "2026-03-02T14:00:00Z", %s}
        """
            .formatted(named));
    world.settle();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "[]",
        "{\"detail\": 7}",
        "{\"detail\": {}}",
        "{\"detail\": {\"deal\": 0}}",
        "{\"detail\": {\"deal\": -5}}",
        "{\"detail\": {\"deal\": \"Acme\"}}",
        "{\"detail\": {\"deal\": 99999999999999999999}}"
      })
  void newsOfNothingIsDropped(String body) {
    try (LogText log = new LogText()) {
      news(body);

      assertThat(log.all()).contains("names no new deal").doesNotContain("Acme");
    }
    assertDone();
    assertThat(world.kommo.journal().all()).isEmpty();
  }

  @Test
  void aDealTheLedgerDoesNotKnowLeavesNoTrace() {
    long deal = world.sales.won();

    world.newDeal(deal);
    world.settle();

    assertDone();
    assertThat(world.ledger.find(new DealId(deal))).isEmpty();
    assertThat(Written.in(world.kommo)).isEmpty();
  }

  @Test
  void aDealForWhichNothingWaitedIsToldNothing() {
    long deal = world.sales.sold();

    world.newDeal(deal);
    world.newDeal(deal);
    world.settle();

    assertDone();
    assertThat(Written.in(world.kommo)).isEmpty();
  }

  @Test
  void whatWaitedUnderTheSubscriptionIsToldToItsDeal() {
    long deal = world.sales.won();
    failed("\"subscriptionNumber\": \"%s\"".formatted(Sales.subscription(deal)));
    assertThat(world.events("CalloutUnmatched").getFirst().detail().path("waitsUnder").asText())
        .isEqualTo("subscription#" + Sales.subscription(deal));

    world.sales.activate(deal, Sales.account(deal));
    world.newDeal(deal);
    world.settle();

    assertThat(world.notes(deal)).hasSize(1);
    assertThat(world.onlyTask(deal).completed()).isFalse();
    assertDone();
  }

  @Test
  void aRepeatedCalloutOfWhatWaitedTellsNothingTwice() {
    long deal = world.sales.won();
    failed("\"accountNumber\": \"%s\"".formatted(Sales.account(deal)));
    failed("\"accountNumber\": \"%s\"".formatted(Sales.account(deal)));
    assertThat(world.events("CalloutUnmatched")).hasSize(1);

    world.sales.activate(deal, Sales.account(deal));
    world.newDeal(deal);
    world.settle();
    failed("\"accountNumber\": \"%s\"".formatted(Sales.account(deal)));
    world.newDeal(deal);
    world.settle();

    assertThat(world.notes(deal)).hasSize(1);
    assertThat(world.kommo.tasksOf(deal)).hasSize(1);
  }

  @Test
  void whatHappensAfterTheNewsIsToldAtOnce() {
    long deal = world.sales.sold();
    world.newDeal(deal);
    world.settle();

    failed("\"accountNumber\": \"%s\"".formatted(Sales.account(deal)));

    assertThat(world.notes(deal)).hasSize(1);
    assertThat(world.events("CalloutUnmatched")).isEmpty();
  }

  @Test
  void theDealIsToldAllThatWaitedInItsOrderThoughKommoWasAway() {
    long deal = world.sales.unknown();
    world.kommo.deleteLead(deal);
    String account = Sales.account(deal).value();
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    world.connected();
    world.passes(Duration.ofHours(1));
    var _ = world.zuora.money().decline(invoice.number(), "No funds");
    world.passes(Duration.ofHours(1));
    var _ = world.zuora.money().pay(invoice.number());
    world.settle();
    assertThat(world.notes(deal)).isEmpty();

    world.kommo.restoreLead(deal);
    world.sales.activate(deal, Sales.account(deal));
    world.newDeal(deal);
    world.settle();

    assertThat(world.notes(deal))
        .extracting(note -> note.replaceAll("^Payment.* (failed|received).*", "$1"))
        .containsExactly("failed", "received");
    assertThat(world.kommo.tasksOf(deal)).noneMatch(task -> !task.completed());
  }
}
