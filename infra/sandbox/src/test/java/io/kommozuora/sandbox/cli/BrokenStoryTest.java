package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Market;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.kommo.crm.NoteDraft;
import io.kommozuora.simulators.kommo.crm.Users;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class BrokenStoryTest {
  private static final Screen screen = new Screen();
  private static int exitCode;

  @BeforeAll
  static void play() {
    SandboxCommand command =
        new SandboxCommand(
            screen.out(),
            "the.log",
            List.of(
                BrokenStoryTest::noteWrittenByHand,
                BrokenStoryTest::deafEar,
                BrokenStoryTest::movedHouse));
    exitCode = Shell.run(command, screen.out());
  }

  private static void noteWrittenByHand(Stage stage) {
    Deal deal = stage.open(Offer.of("Acme Labs", "starter"));
    stage.win(deal);
    stage.awaitActive(deal);
    var note =
        new NoteDraft(deal.id(), Users.SALES, "common", JsonNodeFactory.instance.objectNode());
    stage.kommo().change(crm -> crm.notes().add(List.of(note)));
  }

  /** A deal that is held, and nobody mends it. */
  private static void deafEar(Stage stage) {
    Deal deal = stage.open(Offer.of("Birch Foods", "partner"));
    stage.win(deal);
    stage.await("it is held", () -> stage.card(deal).held());
  }

  /** A British deal whose company is found to be in Germany. */
  private static void movedHouse(Stage stage) {
    Deal deal = stage.open(Offer.of("Cobalt Mining", "starter").in(Market.BRITAIN));
    stage
        .kommo()
        .setCompanyField(
            deal.company(), "INVOICE_ADDRESS", Map.of("city", "Berlin", "country", "DE"));
    stage.win(deal);
    stage.awaitActive(deal);
  }

  @Test
  void theExitCodeTells() {
    assertThat(screen.text()).contains("NOT all of it holds");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void aSecondNoteIsFound() {
    assertThat(screen.line("one note per won deal")).contains("BROKEN", "3 notes");
    assertThat(screen.line("deal 7001 has 2 notes")).isNotBlank();
  }

  @Test
  void aDealThatIsNotBilledIsFound() {
    assertThat(screen.line("deal 7002 has 0 subscriptions")).isNotBlank();
    assertThat(screen.line("deal 7002 does not show what it has")).isNotBlank();
    assertThat(screen.line("customer C4002 in USD has 0 accounts")).isNotBlank();
  }

  @Test
  void aDealOfAnotherEntityIsFound() {
    assertThat(screen.line("the legal entity of the")).contains("BROKEN");
    assertThat(screen.line("deal 7003 is billed on KOMMO-C4003-germany")).isNotBlank();
  }

  @Test
  void aDealNobodyExpectedToBeHeldIsFound() {
    assertThat(screen.line("held deals, and no others")).contains("BROKEN", "PLAN_UNKNOWN");
    assertThat(screen.line("deal 7002 was not held")).isNotBlank();
  }

  @Test
  void aTaskNobodyClosedIsFound() {
    assertThat(screen.line("no task of a held deal left open"))
        .contains("BROKEN", "1 made, 0 closed");
  }

  @Test
  void whatHoldsIsNotBlamed() {
    assertThat(screen.line("nothing lost")).contains("ok").doesNotContain("BROKEN");
    assertThat(screen.line("no invoice")).contains("ok").doesNotContain("BROKEN");
  }
}
