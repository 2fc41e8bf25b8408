package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong on the way, two deals are told all of it, each thing once, and in its order
 * as far as it could be found out meanwhile what happened.
 */
final class TroubleTest {
  private final World world = new World().connected();
  private final long first = world.sales.sold();
  private final long second = world.sales.sold();

  @AfterEach
  void close() {
    world.aws.endpoint().interruptions().restore();
    world.close();
  }

  static Stream<Trouble> troubles() {
    return Trouble.all();
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void losesNothingAndTellsNothingTwice(Trouble trouble) {
    Invoice invoice = bill(first);
    Payment declined = world.zuora.money().decline(invoice.number(), "Insufficient funds");
    Invoice other = bill(second);
    var handler = world.handler();

    trouble.begin().accept(world);
    world.settle(handler);
    Payment payment = world.zuora.money().pay(other.number());
    world.settle();

    List<String> notes =
        List.of(
            posted(invoice),
            "Payment of 49.00 USD failed on 2026-03-02: Insufficient funds [Declined]"
                + " (payment %s, attempt 1).".formatted(declined.number()));
    assertThat(world.notes(first)).containsExactlyInAnyOrderElementsOf(notes);
    if (trouble.inOrder()) {
      assertThat(world.notes(first)).isEqualTo(notes);
    }
    assertThat(world.onlyTask(first).completed()).isFalse();
    assertThat(world.field(first, "SHOWN_LAST_PAYMENT")).startsWith("49.00 USD failed");
    assertThat(world.notes(second))
        .containsExactly(
            posted(other),
            "Payment of 49.00 USD received on 2026-03-02 (payment %s, for invoice %s)."
                .formatted(payment.number(), other.number()));
    assertThat(world.field(second, "SHOWN_BALANCE")).isEqualTo("0.00");
    assertThat(world.kommo.tasksOf(second)).isEmpty();
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
  }

  private Invoice bill(long deal) {
    return world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow();
  }

  private static String posted(Invoice invoice) {
    return "Invoice %s of 49.00 USD posted, due on 2026-04-01.".formatted(invoice.number());
  }
}
