package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Fault;
import java.util.Map;

/** Both sides say that there are too many requests, and when to come back. */
final class TooManyRequests implements Scene {
  private static final Effect KOMMO =
      answer(
          Map.of(),
          """
          {"title":"Too Many Requests","status":429,"retry_after":1}
          """);
  private static final Effect ZUORA =
      answer(
          Map.of("Retry-After", "1"),
          """
          {"success":false,"reasons":[{"code":50000070,"message":"Too many requests."}]}
          """);

  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Iris Optics", "enterprise"));

    stage.kommo().faults().add(Fault.once("GET", "/api/v4/leads/" + deal.id(), KOMMO));
    stage.zuora().faults().add(Fault.once("POST", "/v1/orders", ZUORA));
    stage.win(deal);

    stage.awaitActive(deal);
    stage.tell(deal, "Kommo and Zuora both answered 429 first: waited as told, tried again");
  }

  private static Effect answer(Map<String, String> headers, String body) {
    return new Effect.Answer(429, "application/json", headers, body.strip());
  }
}
