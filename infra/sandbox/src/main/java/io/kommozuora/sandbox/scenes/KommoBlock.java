package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.server.Exchange;
import java.time.Duration;

/** Kommo blocks all calls while deals are won, and lifts the block. */
final class KommoBlock implements Scene {
  // So long the function does not call an API that refused it.
  private static final Duration STOP = Duration.ofMinutes(15);

  @Override
  public void play(Stage stage) {
    Deal one = stage.open(Offer.of("Larch Homes", "starter"));
    Deal other = stage.open(Offer.of("Maple Foods", "growth").seats(5));

    stage.kommo().gate().block();
    stage.win(one, other);
    stage.await("the function puts its work off", () -> stopped(stage));
    stage.kommo().gate().lift();
    stage.moveOn(STOP);

    stage.awaitActive(one, other);
    stage.tell(one, "Kommo blocked every call (403): the function stopped calling, lost nothing");
    stage.tell(other, "and went on by itself a quarter of an hour later");
  }

  private static boolean stopped(Stage stage) {
    boolean refused =
        stage.kommo().journal().all().stream().map(Exchange::status).anyMatch(s -> s == 403);
    return refused && stage.sandbox().postponed();
  }
}
