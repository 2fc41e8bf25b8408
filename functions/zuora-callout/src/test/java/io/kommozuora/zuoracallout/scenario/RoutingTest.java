package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.events.PutEvent;
import io.kommozuora.simulators.zuora.books.Invoice;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which deal hears of it. */
final class RoutingTest {
  private final World world = new World().connected();

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice bill(long deal) {
    return world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow();
  }

  @Test
  void thePaidInvoicesSubscriptionLeadsToItsDeal() {
    long first = world.sales.sold();
    Invoice invoice = bill(first);
    long second = world.sales.soldTo(first);
    world.settle();

    world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(first)).last().asString().startsWith("Payment of 49.00 USD received");
    assertThat(world.notes(second)).isEmpty();
    assertThat(world.field(second, "SHOWN_LAST_PAYMENT")).startsWith("49.00 USD received");
  }

  @Test
  void whatIsAboutTheAccountGoesToItsLatestDealAndSaysSo() {
    long first = world.sales.sold();
    long second = world.sales.soldTo(first);

    world.zuora.cards().renew(Sales.account(first).value(), YearMonth.of(2030, 1));
    world.settle();

    assertThat(world.notes(first)).isEmpty();
    assertThat(world.notes(second))
        .singleElement()
        .asString()
        .endsWith("It is about the whole account; this is its latest won deal.");
  }

  @Test
  void whatWasToldOfTheAccountIsNotToldAgainOnALaterDeal() {
    long first = world.sales.sold();
    world.zuora.cards().renew(Sales.account(first).value(), YearMonth.of(2030, 1));
    world.settle();
    long second = world.sales.soldTo(first);

    world.zuora.callouts().history().forEach(world.zuora::resend);
    world.settle();

    assertThat(world.notes(first)).hasSize(1);
    assertThat(world.notes(second)).isEmpty();
  }

  @Test
  void aPaymentEndsTheTaskWhicheverDealOfTheAccountHasIt() {
    long first = world.sales.sold();
    Invoice invoice = bill(first);
    long second = world.sales.soldTo(first);
    world.zuora.money().decline(invoice.number(), "Insufficient funds");
    world.settle();
    assertThat(world.onlyTask(second).completed()).isFalse();

    world.passes(Duration.ofHours(1));
    world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.onlyTask(second).completed()).isTrue();
    assertThat(world.notes(first)).last().asString().startsWith("Payment of 49.00 USD received");
  }

  @Test
  void aDealTheLedgerDoesNotKnowIsFoundByWhatZuoraKeeps() {
    long deal = world.sales.unknown();

    bill(deal);
    world.settle();

    assertThat(world.notes(deal)).singleElement().asString().startsWith("Invoice INV");
    assertThat(world.events("CalloutUnmatched")).isEmpty();
    assertThat(world.ledger.find(new io.kommozuora.deal.DealId(deal))).isEmpty();
  }

  @Test
  void whatIsNobodysWaitsForADealToCome() {
    long deal = world.sales.won();
    String account = Sales.account(deal).value();

    world.posts.signed(
        """
        {"eventType": "PaymentProcessingError", "accountNumber": "%s", "eventTimestamp": "2026-03-02T14:00:00Z"}
        """
            .formatted(account));
    world.settle();

    assertThat(world.notes(deal)).isEmpty();
    PutEvent event = world.events("CalloutUnmatched").getFirst();
    assertThat(event.detail().path("waitsUnder").asText()).isEqualTo("account#" + account);

    world.passes(Duration.ofDays(80));
    world.sales.activate(deal, Sales.account(deal));
    world.newDeal(deal);
    world.settle();

    assertThat(world.notes(deal)).hasSize(1);
    assertThat(world.kommo.tasksOf(deal)).hasSize(1);

    world.newDeal(deal);
    world.settle();
    assertThat(world.notes(deal)).hasSize(1);
  }
}
