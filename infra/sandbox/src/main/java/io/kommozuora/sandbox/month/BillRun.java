package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Invoice;

/** Everybody who bought is billed for a month. */
final class BillRun implements Scene {
  @Override
  public void play(Stage stage) {
    Deal[] deals = stage.won();
    stage.watch(deals);
    stage.finance().bill();
    stage.awaitTold("every bill is told", (deal, billing) -> billed(stage, deal, billing), deals);
    stage.tell(stage.won("Acme Labs, starter"), "a bill run over all accounts: 49 USD to be paid");
    stage.tell(stage.won("Birch Foods, growth"), "a fee and 25 seats, on one invoice");
    stage.tell(stage.won("Elm Insurance, starter"), "two deals on one invoice:");
    stage.tell(stage.won("Elm Insurance, enterprise"), "it is noted on both");
  }

  private static boolean billed(Stage stage, Deal deal, Billing billing) {
    Invoice invoice = stage.finance().invoice(deal);
    return billing.noted("Invoice " + invoice.number(), "posted")
        && billing.shows(Billing.BALANCE, invoice.balance());
  }
}
