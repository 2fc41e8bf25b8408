package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Payment;

/** A customer's bank declines the payment. */
final class Decline implements Scene {
  static final String TITLE = "Birch Foods, growth";
  static final String TASK = "Contact client";

  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(TITLE);
    stage.watch(deal);
    Payment payment = stage.finance().decline(deal, "Insufficient funds");
    stage.awaitTold(
        "the decline is told",
        (_, billing) ->
            billing.noted(payment.number(), "Insufficient funds")
                && billing.asks(TASK, "attempt 1")
                && billing.shown(Billing.LAST_PAYMENT).contains("failed on "),
        deal);
    stage.await("the task is its owner's", () -> owned(stage, deal));
    stage.tell(deal, "the bank declined: noted, and a task for the deal's owner");
  }

  private static boolean owned(Stage stage, Deal deal) {
    long owner = stage.kommo().lead(deal.id()).responsible();
    return stage.billing(deal).tasks(TASK).getFirst().responsible() == owner;
  }
}
