package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Invoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** An invoice is not paid until it is past due. */
final class PastDue implements Scene {
  static final String TITLE = "Maple Foods, growth";

  // Zuora looks for such invoices in the morning, as Greenwich counts it.
  private static final LocalTime LOOKED = LocalTime.of(5, 0);

  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(TITLE);
    Invoice invoice = stage.finance().invoice(deal);
    Instant looked = invoice.dueDate().plusDays(2).atTime(LOOKED).toInstant(ZoneOffset.UTC);
    stage.daysPass(Duration.between(stage.sandbox().now(), looked));
    stage.watch(deal);
    String words = "Invoice %s is past due".formatted(invoice.number());
    stage.awaitTold(
        "the invoice is told to be past due",
        (_, billing) ->
            billing.noted(words)
                && billing.asks(words, invoice.number())
                && !billing.shown(Billing.DAYS_PAST_DUE).equals("0"),
        deal);
    stage.tell(deal, "past due: a second task beside that of the declined payment, both open");
  }
}
