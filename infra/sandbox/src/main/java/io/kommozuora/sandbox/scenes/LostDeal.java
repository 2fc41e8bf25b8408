package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A deal is lost, and nothing happens. */
final class LostDeal implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Kite Sports", "growth").seats(8));

    stage.lose(deal);

    stage.await("its hooks are handled", stage.sandbox()::quiet);
    stage.tell(deal, "lost: nothing to bill");
  }
}
