package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.zuora.books.Payment;
import java.time.Duration;

/** The bank declines again, for another reason. */
final class SecondDecline implements Scene {
  private static final Duration UNTIL_NEXT_TRY = Duration.ofDays(3);

  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(Decline.TITLE);
    stage.daysPass(UNTIL_NEXT_TRY);
    stage.watch(deal);
    Payment payment = stage.finance().decline(deal, "Card expired");
    stage.awaitTold(
        "the second decline is told",
        (_, billing) ->
            billing.noted(payment.number(), "Card expired")
                && billing.asks(Decline.TASK, "Card expired")
                && billing.asks(Decline.TASK, "attempt 2"),
        deal);
    stage.tell(deal, "declined again: a second note, the same task with the new reason");
  }
}
