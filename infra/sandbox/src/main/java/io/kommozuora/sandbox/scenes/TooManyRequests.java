package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;

/** Both sides say that there are too many requests. */
final class TooManyRequests implements Scene {
  private static final String WAIT_A_SECOND =
      """
      {"title":"Too Many Requests","status":429,"retry_after":1}\
      """;

  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Iris Optics", "enterprise"));

    stage.kommo().faults().add(Fault.answering("GET", "/api/v4/leads/.*", 429, WAIT_A_SECOND));
    stage.zuora().tooManyRequests(1, RateHeaders.NONE);
    stage.win(deal);

    stage.awaitActive(deal);
    stage.tell(deal, "Kommo and Zuora both answered 429 first: waited as told, tried again");
  }
}
