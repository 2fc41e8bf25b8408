package io.kommozuora.sandbox.story;

import io.kommozuora.sandbox.sales.Card;
import io.kommozuora.sandbox.sales.Deal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Tells the story in rows, as it happens. */
final class Table {
  private static final String ROW = "  %-29s %-20s %-13s %-20s %7s%n";

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void head() {
    out.printf(ROW, "deal", "account", "subscription", "status on the deal", "seconds");
    out.println("  " + "-".repeat(93));
  }

  void row(Deal deal, Card card, Optional<Duration> took, String happened) {
    out.printf(
        ROW,
        deal.title(),
        shown(card.account()),
        shown(card.subscription()),
        shown(card.status()),
        shown(took.map(Table::seconds).orElse("")));
    note(happened);
  }

  void note(String text) {
    out.println("    " + text);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }
}
