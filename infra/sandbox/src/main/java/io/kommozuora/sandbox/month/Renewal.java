package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import java.time.LocalDate;

/** The customer renews. */
final class Renewal implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(EarlyCallout.TITLE);
    String before = stage.billing(deal).shown(Billing.TERM_END);
    stage.watch(deal);
    LocalDate end = stage.finance().renew(deal).terms().end().orElseThrow();
    stage.awaitTold(
        "the renewal is told",
        (_, billing) ->
            billing.noted("is renewed", end.toString())
                && billing.done(RenewalReminders.TASK, end.toString())
                && !billing.shown(Billing.TERM_END).equals(before),
        deal);
    stage.tell(deal, "renewed for twelve months: noted, the task done, the end of term shown");
  }
}
