package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that comes, fails to come and goes back, from Zuora's callout to what Kommo gets. */
final class PaymentTest {
  private final World world = new World().connected();
  private final long deal = world.sales.sold();

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice billed() {
    Invoice invoice = world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow();
    world.settle();
    world.kommo.journal().clear();
    return invoice;
  }

  @Test
  void aPaymentIsANoteWithItsAmount() {
    Invoice invoice = billed();

    Payment payment = world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(deal))
        .last()
        .isEqualTo(
            "Payment of 49.00 USD received on 2026-03-02 (payment %s, for invoice %s)."
                .formatted(payment.number(), invoice.number()));
    assertThat(world.kommo.tasksOf(deal)).isEmpty();
    assertThat(world.field(deal, "SHOWN_LAST_PAYMENT"))
        .isEqualTo("49.00 USD received on 2026-03-02");
    assertThat(world.field(deal, "SHOWN_BALANCE")).isEqualTo("0.00");
    assertThat(world.kommo.journal().count("POST", "/api/v4/leads/notes")).isEqualTo(1);
    assertThat(world.kommo.journal().count("PATCH", "/api/v4/leads")).isEqualTo(1);
    assertThat(world.writes()).isEqualTo(2);
  }

  @Test
  void aFailedPaymentIsANoteAndATaskForTheOwner() {
    Invoice invoice = billed();

    Payment payment = world.zuora.money().decline(invoice.number(), "Insufficient funds");
    world.settle();

    assertThat(world.notes(deal))
        .last()
        .asString()
        .startsWith("Payment of 49.00 USD failed on 2026-03-02: Insufficient funds")
        .endsWith("(payment %s, attempt 1).".formatted(payment.number()));
    Task task = world.onlyTask(deal);
    assertThat(World.spoken(task.text()))
        .startsWith("Contact client – payment failed: 49.00 USD on 2026-03-02: Insufficient funds")
        .endsWith("attempt 1.");
    assertThat(task.responsible()).isEqualTo(world.kommo.lead(deal).responsible());
    // Ten in the morning in New York, and four working hours later.
    assertThat(task.asked().completeTill()).isEqualTo(Instant.parse("2026-03-02T19:00:00Z"));
    assertThat(world.events("PaymentFailed"))
        .singleElement()
        .satisfies(event -> assertThat(event.detail().path("deal").asLong()).isEqualTo(deal));
    assertThat(world.field(deal, "SHOWN_LAST_PAYMENT"))
        .startsWith("49.00 USD failed on 2026-03-02");
  }

  @Test
  void aFailureThatIsHeardOfAfterThePaymentCameHasNoAttempt() {
    Invoice invoice = billed();

    Payment failed = world.zuora.money().decline(invoice.number(), "Insufficient funds");
    world.passes(Duration.ofHours(1));
    world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(deal).get(1)).endsWith(" (payment %s).".formatted(failed.number()));
    assertThat(world.kommo.tasksOf(deal)).isEmpty();
  }

  @Test
  void aSecondFailureChangesTheTaskAndThePaymentEndsIt() {
    Invoice invoice = billed();
    world.zuora.money().decline(invoice.number(), "Insufficient funds");
    world.settle();
    world.passes(Duration.ofDays(1));

    world.zuora.money().decline(invoice.number(), "Card expired");
    world.settle();

    assertThat(World.spoken(world.onlyTask(deal).text())).contains("Card expired", "attempt 2");
    assertThat(world.onlyTask(deal).completed()).isFalse();

    Payment payment = world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.onlyTask(deal).completed()).isTrue();
    assertThat(world.onlyTask(deal).result())
        .hasValue(
            "The payment of 49.00 USD received on 2026-03-03 (%s).".formatted(payment.number()));
    assertThat(world.notes(deal)).hasSize(4);
  }

  @Test
  void aRefundIsANote() {
    Invoice invoice = billed();
    Payment payment = world.zuora.money().pay(invoice.number());
    world.settle();

    world.zuora.money().refund(payment.number());
    world.settle();

    assertThat(world.notes(deal))
        .last()
        .asString()
        .startsWith("49.00 USD refunded on 2026-03-02 (refund R-")
        .contains("of payment " + payment.number());
  }
}
