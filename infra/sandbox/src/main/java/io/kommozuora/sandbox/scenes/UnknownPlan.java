package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** A deal is won with a plan that cannot be billed; a person chooses another. */
final class UnknownPlan implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Gull Airways", "partner"));

    stage.win(deal);
    stage.awaitHeld(deal);
    Deal mended = stage.choose(deal, "starter");

    stage.awaitMended(mended);
    stage.tell(
        mended, "plan \"partner\" is not for sale: held with a task, until starter was chosen");
  }
}
