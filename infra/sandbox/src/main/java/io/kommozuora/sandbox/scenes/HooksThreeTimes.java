package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.kommo.hook.Attempt;
import io.kommozuora.simulators.kommo.hook.Hooks;
import io.kommozuora.simulators.kommo.hook.ReleaseOrder;

/** A deal's hooks come twice and in the wrong order, and once more when all is done. */
final class HooksThreeTimes implements Scene {
  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Fjord Travel", "growth").seats(3));
    Hooks hooks = stage.kommo().hooks();
    stage.await("earlier hooks have arrived", () -> hooks.pending() == 0);

    hooks.hold();
    hooks.repeat(2);
    stage.win(deal);
    hooks.release(ReleaseOrder.REVERSED);

    stage.awaitActive(deal);
    stage.await("all copies have arrived", () -> hooks.pending() == 0);
    again(stage, deal);
    stage.tell(deal, "its hooks came three times, in the wrong order: billed once");
  }

  private static void again(Stage stage, Deal deal) {
    stage.kommo().hooks().attempts().reversed().stream()
        .map(Attempt::body)
        .filter(body -> body.contains(Long.toString(deal.id())))
        .forEach(stage.sandbox()::hook);
  }
}
