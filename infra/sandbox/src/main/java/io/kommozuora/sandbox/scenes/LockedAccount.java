package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A customer buys again while a bill run holds the account. */
final class LockedAccount implements Scene {
  @Override
  public void play(Stage stage) {
    Deal first = stage.open(Offer.of("Juno Media", "starter"));
    stage.win(first);
    stage.awaitActive(first);
    Deal second = stage.open(Offer.of("Juno Media", "growth").seats(40));

    stage.zuora().lockAccount(stage.card(first).account(), 2);
    stage.win(second);

    stage.awaitActive(second);
    stage.tell(first, "won, and the customer buys again:");
    stage.tell(second, "a bill run held the account: the same order again until it was free");
  }
}
