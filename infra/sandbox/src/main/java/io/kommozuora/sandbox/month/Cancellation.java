package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Subscription;

/** A customer leaves. */
final class Cancellation implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.won("Hazel Print, starter");
    stage.watch(deal);
    Subscription ended = stage.finance().cancel(deal);
    stage.awaitTold(
        "the end is told",
        (_, billing) ->
            billing.noted(ended.number(), "is cancelled")
                && stage.card(deal).status().startsWith("Cancelled"),
        deal);
    stage.tell(deal, "cancelled: noted, and shown in the deal's status");
  }
}
