package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Market;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A deal is won in pounds, which a third legal entity bills. */
final class PoundWin implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Osprey plc", "growth").seats(6).in(Market.BRITAIN));

    stage.win(deal);

    stage.awaitActive(deal);
    stage.tell(deal, "won in pounds: billed by the British entity");
  }
}
