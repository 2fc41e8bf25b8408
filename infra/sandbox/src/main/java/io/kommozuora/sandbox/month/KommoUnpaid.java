package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.zuora.books.Payment;
import java.time.Duration;

/** Kommo's bill is not paid while customers' are, and are not. */
final class KommoUnpaid implements Scene {
  // So long the function does not call an API that refused it.
  private static final Duration STOP = Duration.ofMinutes(15);
  private static final Duration LATER = Duration.ofHours(1);
  private static final int PAYMENT_REQUIRED = 402;

  @Override
  public void play(Stage stage) {
    Deal paying = stage.won("Larch Homes, starter");
    Deal owing = stage.won(PastDue.TITLE);
    stage.kommo().paid(false);
    stage.watch(paying, owing);
    stage.finance().decline(owing, "Do not honor");
    Payment declined = stage.finance().decline(paying, "Try again");
    stage.await("the function puts its work off", () -> stopped(stage));
    stage.moveOn(LATER);
    Payment paid = stage.finance().pay(paying);
    stage.await("it puts the rest off, too", () -> stopped(stage));
    stage.kommo().paid(true);
    stage.moveOn(STOP);
    stage.awaitTold("the decline is told", (_, billing) -> billing.asks(Decline.TASK, ""), owing);
    stage.awaitTold(
        "decline and payment are told in their order",
        (_, billing) -> inOrder(declined, paid, billing),
        paying);
    stage.tell(owing, "Kommo answered 402 for an hour: told all the same when it was paid again");
    stage.tell(paying, "declined and paid meanwhile: both noted in their order, no task any more");
  }

  private static boolean stopped(Stage stage) {
    boolean refused =
        stage.kommo().journal().all().stream()
            .map(Exchange::status)
            .anyMatch(status -> status == PAYMENT_REQUIRED);
    return refused && stage.sandbox().postponed();
  }

  private static boolean inOrder(Payment declined, Payment paid, Billing billing) {
    int notes = billing.notes().size();
    return notes > 1
        && billing.notes().get(notes - 2).contains(declined.number())
        && billing.notes().get(notes - 1).contains(paid.number())
        && billing.tasks(Decline.TASK).isEmpty();
  }
}
