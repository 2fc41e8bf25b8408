package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Kommo or Zuora will not have, or does not have yet, or not any more. */
final class RefusalTest {
  private final World world = new World().connected();
  private final long first = world.sales.sold();
  private final long second = world.sales.sold();

  @AfterEach
  void close() {
    world.close();
  }

  private Invoice bill(long deal) {
    return world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow();
  }

  private void assertNothingIsLeft() {
    assertThat(world.waiting()).isZero();
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
  }

  @Test
  void aRefusedNoteKeepsNoOtherFromBeingWritten() {
    String blames =
        """
        {"validation-errors": [{"request_id": "0", "errors": [
          {"code": "TooLong", "path": "params.text", "detail": "no"}]}],
         "title": "Bad Request", "status": 400, "detail": "no"}
        """;
    world.kommo.faults().add(Fault.answering("POST", "/api/v4/leads/notes", 400, blames));
    bill(first);
    bill(second);

    world.settle();

    assertThat(world.notes(first).size() + world.notes(second).size()).isEqualTo(1);
    assertThat(world.field(first, "SHOWN_BALANCE")).isEqualTo("49.00");
    assertThat(world.field(second, "SHOWN_BALANCE")).isEqualTo("49.00");
    assertNothingIsLeft();
  }

  @Test
  void theTaskOfAUserWhoIsGoneIsTheIntegrations() {
    world.kommo.change(crm -> crm.leads().assign(first, 404, Users.SALES));
    Invoice invoice = bill(first);

    var _ = world.zuora.money().decline(invoice.number(), "No funds");
    world.settle();

    assertThat(world.onlyTask(first).responsible()).isEqualTo(Users.INTEGRATION);
    assertThat(world.notes(first)).hasSize(2);
    assertNothingIsLeft();
  }

  @Test
  void aFieldThatIsGoneKeepsNoOtherFromBeingWritten() {
    world.kommo.change(
        crm -> {
          var fields = crm.fields(EntityType.LEADS);
          fields.remove(fields.named("SHOWN_MRR").id());
        });

    bill(first);
    world.settle();

    assertThat(world.field(first, "SHOWN_BALANCE")).isEqualTo("49.00");
    assertThat(world.field(first, "ZUORA_STATUS")).isEqualTo("Active (starter)");
    assertThat(world.notes(first)).hasSize(1);
    assertNothingIsLeft();
  }

  @Test
  void whatZuoraDoesNotKnowYetIsAskedForAgain() {
    Invoice invoice = bill(first);
    world.settle();
    world.zuora.faults().add(unknown().times(2));

    Payment payment = world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(first)).last().asString().contains(payment.number(), "49.00 USD");
  }

  @Test
  void whatZuoraNeverKnowsIsToldAsItWasHeard() {
    Invoice invoice = bill(first);
    world.settle();
    world.zuora.faults().add(unknown().times(9));

    var _ = world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(first))
        .last()
        .isEqualTo(
            "Zuora reports that a payment was received. Nothing more is known here: look it up in"
                + " Zuora.");
    assertNothingIsLeft();
  }

  private static Fault unknown() {
    String answer =
        """
        {"success": false, "reasons": [{"code": 50000040, "message": "Cannot find entity"}]}
        """;
    return Fault.answering("GET", "/v1/payments/.*", 404, answer);
  }

  @Test
  void aPaymentThatIsStillUnderWayIsAskedForAgain() {
    Invoice invoice = bill(first);
    world.settle();
    world.zuora.callouts().hold();
    Payment payment = world.zuora.money().pay(invoice.number());
    String underWay =
        """
        {"success": true, "id": "%s", "number": "%s", "accountId": "8ad08aef", "amount": 49,
         "accountNumber": "%s", "currency": "USD", "status": "Processing", "createdDate": "2026-03-02 10:00:00"}
        """
            .formatted(payment.id(), payment.number(), Sales.account(first));
    world.zuora.faults().add(Fault.answering("GET", "/v1/payments/[^/]+", 200, underWay).times(2));

    world.zuora.callouts().release();
    world.settle();

    assertThat(world.notes(first)).last().asString().startsWith("Payment of 49.00 USD received");
  }

  @Test
  void aFailureThatIsReadAfterThePaymentIsNoAttemptZero() {
    Invoice invoice = bill(first);
    world.zuora.callouts().hold();
    var _ = world.zuora.money().decline(invoice.number(), "No funds");
    world.passes(Duration.ofHours(1));
    var _ = world.zuora.money().pay(invoice.number());
    world.zuora.callouts().release();

    world.settle();

    assertThat(world.notes(first)).hasSize(3).noneMatch(note -> note.contains("attempt 0"));
  }

  @Test
  void aDeletedDealIsToldEverythingWhenItIsBack() {
    Invoice invoice = bill(first);
    world.settle();
    world.kommo.deleteLead(first);

    var _ = world.zuora.money().decline(invoice.number(), "No funds");
    bill(second);
    world.settle();

    assertThat(world.notes(second)).hasSize(1);
    assertNothingIsLeft();

    world.kommo.restoreLead(first);
    world.passes(Duration.ofHours(1));
    var _ = world.zuora.money().pay(invoice.number());
    world.settle();

    assertThat(world.notes(first))
        .extracting(
            note -> note.replaceAll("^(Invoice|Payment).* (posted|failed|received).*", "$2"))
        .containsExactly("posted", "failed", "received");
    assertThat(world.kommo.tasksOf(first)).noneMatch(task -> !task.completed());
  }
}
