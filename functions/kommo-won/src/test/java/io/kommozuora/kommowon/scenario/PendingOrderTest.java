package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zuora takes an order, and does not carry it out until somebody there says so. */
final class PendingOrderTest {
  private static final String CARDS = "/api/v4/leads/.*";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private long left(OrderStatus status) {
    world.zuora.tenant().ordersLeft(status);
    long deal = world.deals.won("growth");
    world.settle();
    return deal;
  }

  private void hint(long deal) {
    world.hook(Bodies.updated(deal, 142));
    world.settle();
  }

  @ParameterizedTest
  @CsvSource({"PENDING, Pending Activation", "DRAFT, Draft", "SCHEDULED, Scheduled"})
  void isShownOnTheDealAsItIs(OrderStatus left, String status) {
    long deal = left(left);

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo(status + " (growth)");
    assertThat(world.deals.field(deal, "ZUORA_SUBSCRIPTION")).isEqualTo("KOMMO-S-" + deal);
    assertThat(world.kommo.notesOf(deal))
        .singleElement()
        .satisfies(note -> assertThat(note.text()).contains("(growth) is %s.".formatted(status)));
    assertThat(world.onlyEvent("SubscriptionCreated", deal).detail().path("status").asText())
        .isEqualTo(status);
    assertThat(world.zuora.orders()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"PENDING", "DRAFT", "SCHEDULED"})
  void isBroughtUpToDateOnceWhenItIsCompleted(OrderStatus left) {
    long deal = left(left);
    int written = world.kommo.journal().count("PATCH", CARDS);
    world.zuora.people().activate("KOMMO-O-%d-1".formatted(deal));

    hint(deal);
    hint(deal);

    world.assertBilledOnce(deal);
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).isEqualTo("Active (growth)");
    assertThat(world.kommo.notesOf(deal)).hasSize(1);
    assertThat(world.events("SubscriptionCreated", deal)).hasSize(1);
    assertThat(world.kommo.journal().count("PATCH", CARDS)).isEqualTo(written + 1);
  }

  @Test
  void isNotToldAgainWhileItStaysAsItIs() {
    long deal = left(OrderStatus.SCHEDULED);
    int written = world.kommo.journal().count("PATCH", CARDS);

    hint(deal);

    assertThat(world.kommo.journal().count("PATCH", CARDS)).isEqualTo(written);
    assertThat(world.kommo.notesOf(deal)).hasSize(1);
  }

  @Test
  void isNotAskedAboutAnyMoreOnceItIsActive() {
    long deal = left(OrderStatus.PENDING);
    world.zuora.people().activate("KOMMO-O-%d-1".formatted(deal));
    hint(deal);
    int asked = world.zuora.journal().count("GET", "/v1/.*");

    hint(deal);

    assertThat(asked).isPositive();
    assertThat(world.zuora.journal().count("GET", "/v1/.*")).isEqualTo(asked);
  }

  @Test
  void isBroughtUpToDateAlsoWhenKommoFailsAtFirst() {
    long deal = left(OrderStatus.PENDING);
    world.zuora.people().activate("KOMMO-O-%d-1".formatted(deal));
    world.kommo.faults().add(Fault.answering("PATCH", CARDS, 500, "{}").times(20));

    hint(deal);

    world.assertBilledOnce(deal);
  }
}
