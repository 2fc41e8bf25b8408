package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Market;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A customer whose account is in pounds buys in euro; a person decides, nothing is converted. */
final class CurrencyClash implements Scene {
  @Override
  public void play(Stage stage) {
    Offer starter = Offer.of("Puffin Ltd", "starter").in(Market.BRITAIN);
    Deal first = stage.open(starter);
    stage.win(first);
    stage.awaitActive(first);
    Deal second = stage.open(starter.plan("enterprise").currency("EUR"));

    stage.win(second);
    stage.awaitHeld(second);
    Deal mended = stage.sellIn(second, "GBP");

    stage.awaitMended(mended);
    stage.tell(first, "won in pounds, and the customer buys again, in euro at first:");
    stage.tell(mended, "its account is in pounds: held with a task, until pounds were agreed");
  }
}
