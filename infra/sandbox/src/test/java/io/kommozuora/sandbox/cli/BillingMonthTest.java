package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of the story in which customers are billed. */
final class BillingMonthTest {
  private final Screen screen = Performance.screen();

  @Test
  void everythingIsToldOnceAndWithTheRightAmount() {
    assertThat(screen.line("all in Zuora's books told once")).contains("ok", "43 facts, 49 notes");
    assertThat(screen.line("every amount noted")).contains("ok", "46 amounts");
    assertThat(screen.line("no invoice and no payment by accident"))
        .contains("ok", "18 invoices, 21 payments");
  }

  @Test
  void whoIsNotPaidIsAskedForInOneTask() {
    assertThat(screen.line("one task open where")).contains("ok", "4 made, 2 open");
  }

  @Test
  void fieldsAndLedgerSayWhatZuoraSays() {
    assertThat(screen.line("fields that agree")).contains("ok", "21 deals");
    assertThat(screen.line("the ledger knows")).contains("ok", "20 active, 1 cancelled");
    assertThat(rows("Hazel Print, starter")).last().asString().contains("Cancelled (starter)");
  }

  @Test
  void everyCalloutEndedSomewhere() {
    assertThat(screen.line("every callout stored")).contains("138 sent, 138 stored");
    assertThat(screen.line("no callout came to nothing")).contains("ok", "138 callouts");
    assertThat(screen.line("no callout waits")).contains("0 waiting, 0 given up, 0 kept");
  }

  @Test
  void repeatsChangeNothing() {
    assertThat(screen.line("all 46 callouts came twice more")).contains("nothing changed");
  }

  @Test
  void theMonthsPassByTheClockOnly() {
    assertThat(screen.all("(time moved on by ")).anyMatch(line -> line.contains(" days)"));
    assertThat(rows("Quince Foods, starter"))
        .hasSize(4)
        .allSatisfy(row -> assertThat(seconds(row)).isLessThan(60));
  }

  private List<String> rows(String deal) {
    return screen.all(deal);
  }

  private static double seconds(String row) {
    return Double.parseDouble(List.of(row.split(" +")).getLast());
  }
}
