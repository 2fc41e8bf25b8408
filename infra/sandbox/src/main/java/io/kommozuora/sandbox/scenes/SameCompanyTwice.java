package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** Two deals of a new company are won in the same second. */
final class SameCompanyTwice implements Scene {
  @Override
  public void play(Stage stage) {
    Deal one = stage.open(Offer.of("Elm Insurance", "starter"));
    Deal other = stage.open(Offer.of("Elm Insurance", "enterprise"));

    stage.win(one, other);

    stage.awaitActive(one, other);
    stage.tell(one, "two deals of one new company, won in the same second:");
    stage.tell(other, "one account, two subscriptions");
  }
}
