package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StoryTest {
  private static final Screen screen = new Screen();
  private static int exitCode;

  @BeforeAll
  static void play() {
    exitCode = Shell.run(new SandboxCommand(screen.out(), "the.log"), screen.out());
  }

  @Test
  void allOfItHolds() {
    assertThat(screen.text()).contains("All of it holds").doesNotContain("BROKEN", "FAILED");
    assertThat(exitCode).isZero();
  }

  @Test
  void everyPlanIsSold() {
    assertThat(screen.line("Acme Labs, starter")).contains("KOMMO-C4001", "Active (starter)");
    assertThat(screen.line("Birch Foods, growth")).contains("KOMMO-C4002", "Active (growth)");
    assertThat(screen.line("Cobalt Mining, enterprise")).contains("Active (enterprise)");
  }

  @Test
  void euroAreBilledByTheGermanEntity() {
    assertThat(screen.line("Dohle GmbH, growth in EUR")).contains("KOMMO-C4004-germany ");
  }

  @Test
  void poundsAreBilledByTheBritishEntity() {
    assertThat(screen.line("Osprey plc, growth in GBP")).contains("KOMMO-C4005-britain ");
    assertThat(screen.line("the legal entity of the")).contains("1 germany", "3 britain");
  }

  @Test
  void aClashOfCurrenciesIsBilledOnceItIsMended() {
    assertThat(screen.line("Puffin Ltd, enterprise in GBP")).contains("Active (enterprise)");
    assertThat(screen.text()).doesNotContain("enterprise in EUR");
    assertThat(screen.line("held deals, and no others"))
        .contains("ok", "CURRENCY_CLASH, PLAN_UNKNOWN");
  }

  @Test
  void aCompanysDealsShareItsAccount() {
    assertThat(screen.line("Elm Insurance, starter")).contains("KOMMO-C4006 ", "KOMMO-S-7006 ");
    assertThat(screen.line("Elm Insurance, enterprise")).contains("KOMMO-C4006 ", "KOMMO-S-7007 ");
  }

  @Test
  void aHeldDealIsBilledWithThePlanChosenInTheEnd() {
    assertThat(screen.line("Gull Airways, starter")).contains("Active (starter)");
    assertThat(screen.line("no task left open")).contains("2 made, 2 closed");
  }

  @Test
  void theBlockIsOverAfterAQuarterOfAnHourByTheClockOnly() {
    assertThat(screen.line("(time moved on by 15 min)")).isNotBlank();
    assertThat(seconds("Larch Homes, starter")).isLessThan(60);
  }

  @Test
  void whatWasNotWonHasNothing() {
    assertThat(screen.line("Kite Sports, growth").split(" +")).endsWith("-", "-", "-", "-");
    assertThat(screen.line("Nova Games, enterprise").split(" +")).endsWith("-", "-", "-", "-");
    assertThat(screen.line("hooks with a wrong token kept unread")).contains("1 in quarantine");
  }

  @Test
  void everyDealIsCountedInTheEnd() {
    assertThat(screen.line("one account per customer")).contains("17 customers, 17 accounts");
    assertThat(screen.line("one subscription per")).contains("20 won deals, 20 subscriptions");
    assertThat(screen.line("one note per won deal")).contains("20 won deals, 20 notes");
    assertThat(screen.line("account, subscription and status")).contains("20 won, 2 not");
  }

  @Test
  void itFitsTheScreenAndNamesTheLog() {
    assertThat(screen.lines()).allMatch(line -> line.length() <= 100);
    assertThat(screen.text()).contains("the.log").matches("[\\n\\x20-\\x7e]*");
    assertThat(screen.text()).doesNotContain("Exception", "{");
  }

  private static double seconds(String deal) {
    return Double.parseDouble(List.of(screen.line(deal).split(" +")).getLast());
  }
}
