package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.Invoice;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invoices, cards and orders, from Zuora's callout to what Kommo gets. */
final class InvoiceTest {
  private final World world = new World().connected();
  private final long deal = world.sales.sold();
  private final String account = Sales.account(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice billed() {
    Invoice invoice = world.zuora.money().runBilling(account).orElseThrow();
    world.settle();
    return invoice;
  }

  @Test
  void aPostedInvoiceIsANote() {
    Invoice invoice = billed();

    assertThat(world.notes(deal))
        .containsExactly(
            "Invoice %s of 49.00 USD posted, due on %s."
                .formatted(invoice.number(), invoice.dueDate()));
    assertThat(world.field(deal, "SHOWN_BALANCE")).isEqualTo("49.00");
    assertThat(world.field(deal, "SHOWN_DAYS_PAST_DUE")).isEqualTo("0");
    assertThat(world.field(deal, "SHOWN_PLAN")).isEqualTo("Starter");
    assertThat(world.field(deal, "SHOWN_MRR")).isEqualTo("49.00");
    assertThat(world.writes()).isEqualTo(2);
  }

  @Test
  void anInvoiceThatIsPastDueIsANoteAndATaskUntilItIsPaid() {
    Invoice invoice = billed();

    world.zuora.pastDue(invoice.number());
    world.settle();

    String what =
        "Invoice %s is past due since %s: 49.00 USD still to be paid"
            .formatted(invoice.number(), invoice.dueDate());
    assertThat(world.notes(deal)).last().isEqualTo(what + ".");
    assertThat(World.spoken(world.onlyTask(deal).text())).isEqualTo(what + " – remind the client.");
    assertThat(world.field(deal, "SHOWN_DAYS_PAST_DUE")).isIn("1", "2");

    world.passes(Duration.ofHours(1));
    world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.onlyTask(deal).completed()).isTrue();
    assertThat(world.field(deal, "SHOWN_DAYS_PAST_DUE")).isEqualTo("0");
  }

  @Test
  void aCardThatEndsIsATaskUntilThereIsAnother() {
    world.zuora.cards().expire(account);
    world.settle();

    assertThat(World.spoken(world.onlyTask(deal).text()))
        .startsWith("The payment method runs out: CreditCard ending in ")
        .contains("good through 2026-03");
    assertThat(world.notes(deal)).isEmpty();

    world.passes(Duration.ofHours(1));
    world.zuora.cards().renew(account, YearMonth.of(2029, 12));
    world.settle();

    assertThat(world.notes(deal))
        .singleElement()
        .asString()
        .startsWith("The customer pays with another payment method now: CreditCard ending in ")
        .contains("good through 2029-12");
    assertThat(world.onlyTask(deal).completed()).isTrue();
  }
}
