package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.ledger.DealState;
import io.kommozuora.ledger.Provision;
import io.kommozuora.simulators.kommo.crm.Task;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions that end, go on and rest, from Zuora's callout to what Kommo gets. */
final class SubscriptionTest {
  private final World world = new World().connected();
  private final long deal = world.sales.sold();
  private final String number = Sales.subscription(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCancellationIsANoteAndTheEnd() {
    world.settle();
    world.kommo.journal().clear();

    world.zuora.people().cancel(number);
    world.settle();

    assertThat(world.notes(deal))
        .containsExactly(
            "Subscription %s (Starter) is cancelled; it ended on 2026-03-02.".formatted(number));
    assertThat(world.field(deal, "ZUORA_STATUS")).isEqualTo("Cancelled (starter)");
    assertThat(world.entry(deal).state()).isEqualTo(DealState.CANCELLED);
    assertThat(world.entry(deal).provision().map(Provision::status)).hasValue("Cancelled");
    assertThat(world.events("SubscriptionCancelled")).hasSize(1);
    assertThat(world.kommo.tasksOf(deal)).isEmpty();
    assertThat(world.writes()).isEqualTo(2);
  }

  @Test
  void aRenewalIsANoteWithTheNewEnd() {
    world.zuora.people().renew(number);
    world.settle();

    assertThat(world.notes(deal))
        .containsExactly(
            "Subscription %s (Starter) is renewed; its new term ends on 2028-03-02."
                .formatted(number));
    assertThat(world.entry(deal).state()).isEqualTo(DealState.ACTIVE);
  }

  @Test
  void aSuspensionAndItsEndAreNotes() {
    world.zuora.people().suspend(number);
    world.settle();

    assertThat(world.field(deal, "ZUORA_STATUS")).isEqualTo("Suspended (starter)");

    world.passes(Duration.ofDays(1));
    world.zuora.people().resume(number);
    world.settle();

    assertThat(world.notes(deal))
        .containsExactly(
            "Subscription %s (Starter) is suspended: it is not billed until it is resumed."
                .formatted(number),
            "Subscription %s (Starter) is resumed: it is billed again.".formatted(number));
    assertThat(world.field(deal, "ZUORA_STATUS")).isEqualTo("Active (starter)");
  }

  @Test
  void theRemindersOfATermsEndAreOneTask() {
    // Zuora looks just after midnight, as the other end of the world counts it.
    world.passes(Duration.ofDays(365 - 90).plusHours(10));
    world.settle();

    Task first = world.onlyTask(deal);
    assertThat(World.spoken(first.text()))
        .isEqualTo(
            "Contract renews by itself in 90 days, on 2027-03-02 – discuss renewal."
                + " Subscription %s (Starter).".formatted(number));
    // Notice is given thirty days before, a Sunday: the last working day before is a Friday.
    assertThat(first.asked().completeTill()).isEqualTo(Instant.parse("2027-01-29T23:00:00Z"));
    assertThat(world.events("RenewalDue")).hasSize(1);

    world.passes(Duration.ofDays(30));
    world.settle();
    world.passes(Duration.ofDays(30));
    world.settle();

    assertThat(World.spoken(world.onlyTask(deal).text())).contains("in 30 days");
    assertThat(world.onlyTask(deal).completed()).isFalse();
    assertThat(world.notes(deal)).isEmpty();

    world.zuora.people().renew(number);
    world.settle();

    assertThat(world.onlyTask(deal).completed()).isTrue();
    assertThat(world.onlyTask(deal).result())
        .hasValueSatisfying(
            result -> assertThat(result).contains("its new term ends on 2028-03-02"));
  }

  @Test
  void theEndOfASubscriptionEndsItsTasks() {
    String invoice =
        world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow().number();
    world.zuora.money().decline(invoice, "Insufficient funds");
    world.settle();

    world.zuora.people().cancel(number);
    world.settle();

    assertThat(world.onlyTask(deal).completed()).isTrue();
    assertThat(world.onlyTask(deal).result())
        .hasValueSatisfying(result -> assertThat(result).contains("is cancelled"));
  }
}
