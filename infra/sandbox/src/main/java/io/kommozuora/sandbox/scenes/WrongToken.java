package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** Somebody who does not know the token says that a deal was won. */
final class WrongToken implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Nova Games", "enterprise"));
    int kept = stage.sandbox().queues().quarantine().total();

    stage.forge(
        "account[id]=34567890&leads[status][0][status_id]=142&leads[status][0][id]=" + deal.id());

    stage.await("the hook is kept", () -> stage.sandbox().queues().quarantine().total() > kept);
    stage.tell(deal, "a hook with a wrong token says won: kept unread in quarantine");
  }
}
