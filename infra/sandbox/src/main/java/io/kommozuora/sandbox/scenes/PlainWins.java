package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** Deals are won on every plan, and nothing goes wrong. */
final class PlainWins implements Scene {
  @Override
  public void play(Stage stage) {
    Deal starter = stage.open(Offer.of("Acme Labs", "starter"));
    Deal growth = stage.open(Offer.of("Birch Foods", "growth").seats(25));
    Deal enterprise = stage.open(Offer.of("Cobalt Mining", "enterprise"));

    stage.win(starter, growth, enterprise);

    stage.awaitActive(starter, growth, enterprise);
    stage.tell(starter, "won: a flat fee for twelve months");
    stage.tell(growth, "won with 25 seats: billed for 25");
    stage.tell(enterprise, "won: two years, and usage to come");
  }
}
