package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import java.time.Duration;

/** Zuora gives up answering an order, and carries it out all the same. */
final class LateOrder implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Hazel Print", "starter"));

    stage.zuora().orderCompletesLater(Duration.ofMillis(500));
    stage.win(deal);

    stage.awaitActive(deal);
    stage.tell(
        deal, "Zuora timed out (504), then did it all the same: looked up, not ordered again");
  }
}
