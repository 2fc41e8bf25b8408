package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StoryTest {
  private final Screen screen = Performance.screen();

  @Test
  void allOfItHolds() {
    assertThat(screen.text()).contains("All of it holds").doesNotContain("BROKEN", "FAILED");
    assertThat(Performance.exitCode()).isZero();
  }

  @Test
  void everyPlanIsSold() {
    assertThat(row("Acme Labs, starter")).contains("KOMMO-C4001", "Active (starter)");
    assertThat(row("Birch Foods, growth")).contains("KOMMO-C4002", "Active (growth)");
    assertThat(row("Cobalt Mining, enterprise")).contains("Active (enterprise)");
  }

  @Test
  void euroAreBilledByTheGermanEntity() {
    assertThat(row("Dohle GmbH, growth in EUR")).contains("KOMMO-C4004-germany ");
  }

  @Test
  void poundsAreBilledByTheBritishEntity() {
    assertThat(row("Osprey plc, growth in GBP")).contains("KOMMO-C4005-britain ");
    assertThat(screen.line("the legal entity of the")).contains("1 germany", "3 britain");
  }

  @Test
  void aClashOfCurrenciesIsBilledOnceItIsMended() {
    assertThat(row("Puffin Ltd, enterprise in GBP")).contains("Active (enterprise)");
    assertThat(screen.text()).doesNotContain("enterprise in EUR");
    assertThat(screen.line("held deals, and no others"))
        .contains("ok", "CURRENCY_CLASH, PLAN_UNKNOWN");
  }

  @Test
  void aCompanysDealsShareItsAccount() {
    assertThat(row("Elm Insurance, starter")).contains("KOMMO-C4006 ", "KOMMO-S-7006 ");
    assertThat(row("Elm Insurance, enterprise")).contains("KOMMO-C4006 ", "KOMMO-S-7007 ");
  }

  @Test
  void aHeldDealIsBilledWithThePlanChosenInTheEnd() {
    assertThat(row("Gull Airways, starter")).contains("Active (starter)");
    assertThat(screen.line("no task of a held deal left open")).contains("2 made, 2 closed");
  }

  @Test
  void theBlockIsOverAfterAQuarterOfAnHourByTheClockOnly() {
    assertThat(screen.all("(time moved on by 15 min)")).isNotEmpty();
    assertThat(seconds("Larch Homes, starter")).isLessThan(60);
  }

  @Test
  void whatWasNotWonHasNothing() {
    assertThat(row("Kite Sports, growth").split(" +")).endsWith("-", "-", "-", "-");
    assertThat(row("Nova Games, enterprise").split(" +")).endsWith("-", "-", "-", "-");
    assertThat(screen.line("hooks with a wrong token kept unread")).contains("1 in quarantine");
  }

  @Test
  void everyDealIsCountedInTheEnd() {
    assertThat(screen.line("one account per customer")).contains("18 customers, 18 accounts");
    assertThat(screen.line("one subscription per")).contains("21 won deals, 21 subscriptions");
    assertThat(screen.line("one note per won deal")).contains("21 won deals, 21 notes");
    assertThat(screen.line("account, subscription and status")).contains("21 won, 2 not");
  }

  @Test
  void itFitsTheScreenAndNamesTheLog() {
    assertThat(screen.lines()).allMatch(line -> line.length() <= 100);
    assertThat(screen.text()).contains("the.log").matches("[\\n\\x20-\\x7e]*");
    assertThat(screen.text()).doesNotContain("Exception", "{");
  }

  /** How the deal stood when it was told of first. */
  private String row(String deal) {
    return screen.all(deal).getFirst();
  }

  private double seconds(String deal) {
    return Double.parseDouble(List.of(row(deal).split(" +")).getLast());
  }
}
