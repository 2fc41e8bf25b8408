package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.kommo.crm.NoteDraft;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.kommo.crm.TaskDraft;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.zuora.callout.BodyChange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A month in which every rule of it is broken, by hand or by a Zuora that is not heard. */
final class BrokenMonthTest {
  private static final String HOST = "https://hooks.example.test";
  private static final String NOWHERE = "http://127.0.0.1:1";

  private static final Screen screen = new Screen();
  private static int exitCode;

  @BeforeAll
  static void play() {
    SandboxCommand command =
        new SandboxCommand(
            screen.out(),
            "the.log",
            List.of(
                BrokenMonthTest::threeDealsAreBilled,
                BrokenMonthTest::aNoteIsCopied,
                BrokenMonthTest::anAmountIsChanged,
                BrokenMonthTest::aFieldIsChanged,
                BrokenMonthTest::aTaskIsMadeTwice,
                BrokenMonthTest::aTaskIsMadeForNothing,
                BrokenMonthTest::aPaymentIsNotNamed,
                BrokenMonthTest::aStrangerCalls,
                BrokenMonthTest::nobodyHearsTheLast));
    exitCode = Shell.run(command, screen.out());
  }

  private static void threeDealsAreBilled(Stage stage) {
    Deal acme = stage.open(Offer.of("Acme Labs", "starter"));
    Deal birch = stage.open(Offer.of("Birch Foods", "starter"));
    Deal cobalt = stage.open(Offer.of("Cobalt Mining", "starter"));
    stage.win(acme, birch, cobalt);
    stage.awaitActive(acme, birch, cobalt);
    stage.finance().bill();
    stage.finance().pay(acme);
    stage.finance().decline(birch, "Insufficient funds");
    stage.settle();
  }

  private static void aNoteIsCopied(Stage stage) {
    String payment = stage.billing(stage.won("Acme Labs, starter")).notes().getLast();
    write(stage, stage.won("Cobalt Mining, starter"), payment);
  }

  private static void anAmountIsChanged(Stage stage) {
    Deal deal = stage.won("Acme Labs, starter");
    String invoice = stage.finance().invoice(deal).number();
    write(stage, deal, "Invoice %s of 94.00 USD posted.".formatted(invoice));
  }

  private static void aFieldIsChanged(Stage stage) {
    stage.kommo().setField(stage.won("Acme Labs, starter").id(), Billing.BALANCE, 12);
  }

  private static void aTaskIsMadeTwice(Stage stage) {
    copyTask(stage, stage.won("Birch Foods, starter"));
  }

  private static void aTaskIsMadeForNothing(Stage stage) {
    copyTask(stage, stage.won("Acme Labs, starter"));
  }

  private static void aPaymentIsNotNamed(Stage stage) {
    stage.zuora().callouts().mangle(1, BodyChange.without("paymentId"));
    stage.finance().pay(stage.won("Cobalt Mining, starter"));
    stage.settle();
  }

  private static void aStrangerCalls(Stage stage) {
    stage.sandbox().callout("{\"eventType\":\"PaymentProcessed\"}", "a-token-nobody-gave-out");
    stage.settle();
  }

  private static void nobodyHearsTheLast(Stage stage) {
    stage.zuora().callouts().lead(HOST, NOWHERE);
    stage.zuora().people().cancel(stage.card(stage.won("Cobalt Mining, starter")).subscription());
    stage.moveOn(Duration.ofDays(40));
    stage.zuora().money().runBilling();
    stage.settle();
  }

  private static void write(Stage stage, Deal deal, String text) {
    var note =
        new NoteDraft(
            deal.id(),
            Users.SALES,
            "common",
            JsonNodeFactory.instance.objectNode().put("text", text));
    stage.kommo().change(crm -> crm.notes().add(List.of(note)));
  }

  private static void copyTask(Stage stage, Deal deal) {
    Task task = stage.billing(stage.won("Birch Foods, starter")).tasks().getFirst();
    TaskDraft asked = task.asked();
    TaskDraft copy =
        new TaskDraft(
            asked.text(),
            asked.completeTill(),
            asked.taskType(),
            asked.responsible(),
            asked.duration(),
            asked.entityType(),
            deal.id(),
            false,
            null);
    stage.kommo().change(crm -> crm.tasks().add(copy, Users.SALES));
  }

  @Test
  void theExitCodeTells() {
    assertThat(screen.text()).contains("NOT all of it holds");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void aNoteOnTwoDealsIsFound() {
    assertThat(screen.line("all in Zuora's books told once")).contains("BROKEN");
    assertThat(screen.line("payment P-00000001 is told on [7001, 7003], not on [7001]"))
        .isNotBlank();
  }

  @Test
  void aNoteThatIsMissingIsFound() {
    assertThat(screen.line("payment P-00000003 is told on [], not on [7003]")).isNotBlank();
    assertThat(screen.line("cancellation KOMMO-S-7003 is told on [], not on [7003]")).isNotBlank();
  }

  @Test
  void aWrongAmountIsFound() {
    assertThat(screen.line("every amount noted")).contains("BROKEN");
    assertThat(screen.line("deal 7001 is told 94 USD")).isNotBlank();
  }

  @Test
  void aSecondTaskAndOneForNothingAreFound() {
    assertThat(screen.line("one task open where")).contains("BROKEN");
    assertThat(screen.line("2 tasks are open: PAYMENT on deals [7002]")).isNotBlank();
    assertThat(screen.line("nothing is left to do: PAYMENT on deal 7001")).isNotBlank();
  }

  @Test
  void aFieldThatSaysOtherwiseIsFound() {
    assertThat(screen.line("fields that agree")).contains("BROKEN");
    assertThat(screen.all("deal 7001: ZUORA_BALANCE is \"12\"")).hasSize(1);
  }

  @Test
  void aLedgerThatDoesNotKnowWhoLeftIsFound() {
    assertThat(screen.line("deal 7003 is ACTIVE, not CANCELLED")).isNotBlank();
  }

  @Test
  void calloutsThatCameToNothingAreFound() {
    assertThat(screen.line("every callout stored")).contains("BROKEN");
    assertThat(screen.all("callouts were not taken")).hasSize(1);
    assertThat(screen.line("no callout came to nothing")).contains("BROKEN");
    assertThat(screen.all("nobody knows of {\"eventType\":\"PaymentProcessed\"")).hasSize(1);
  }

  @Test
  void aCalloutInDoubtIsFound() {
    assertThat(screen.line("1 callouts are in quarantine")).isNotBlank();
  }

  @Test
  void anInvoiceNobodyMeantIsFound() {
    assertThat(screen.line("no invoice and no payment by accident")).contains("BROKEN");
    assertThat(screen.line("invoice INV00000004 was made")).isNotBlank();
  }
}
