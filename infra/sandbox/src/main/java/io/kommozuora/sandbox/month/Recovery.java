package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Payment;
import java.math.BigDecimal;

/** The payment that was declined comes after all. */
final class Recovery implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(Decline.TITLE);
    stage.watch(deal);
    Payment payment = stage.finance().pay(deal);
    stage.awaitTold(
        "the payment is told",
        (_, billing) ->
            billing.noted(payment.number(), "received on ")
                && billing.done(Decline.TASK, payment.number())
                && billing.shows(Billing.BALANCE, BigDecimal.ZERO),
        deal);
    stage.tell(deal, "paid at last: noted, and the task is done, with the payment as its result");
  }
}
