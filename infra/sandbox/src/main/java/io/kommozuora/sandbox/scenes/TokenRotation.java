package io.kommozuora.sandbox.scenes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;

/** Kommo's tokens are replaced while deals are won, and the old ones end at once. */
final class TokenRotation implements Scene {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public void play(Stage stage) {
    Deal before = stage.open(Offer.of("Rowan Dental", "starter"));
    Deal amid = stage.open(Offer.of("Spruce Media", "growth").seats(3));
    Deal after = stage.open(Offer.of("Willow Legal", "starter"));

    stage.win(before, amid);
    String old = accessToken(stage);
    stage.sandbox().tokens().rotate();
    stage.kommo().tokens().revoke(old);
    stage.win(after);

    stage.awaitActive(before, amid, after);
    stage.tell(before, "Kommo's tokens were rotated while this deal was on its way");
    stage.tell(amid, "and this one: the token in use was refused, and read again");
    stage.tell(after, "won with the old token already dead");
  }

  private static String accessToken(Stage stage) {
    try {
      return JSON.readTree(stage.sandbox().tokens().current()).path("accessToken").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the secret is no JSON", e);
    }
  }
}
