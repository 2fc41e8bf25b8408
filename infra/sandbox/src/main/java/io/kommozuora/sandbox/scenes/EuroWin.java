package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Market;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A deal is won in euro, which another legal entity bills. */
final class EuroWin implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Dohle GmbH", "growth").seats(12).in(Market.GERMANY));

    stage.win(deal);

    stage.awaitActive(deal);
    stage.tell(deal, "won in euro: billed by the German entity");
  }
}
