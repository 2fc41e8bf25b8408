package io.kommozuora.sandbox.scenes;

import io.kommozuora.sandbox.story.Scene;
import java.util.List;

/** The scenes in the order they are played. */
public final class Scenes {
  private Scenes() {}

  /** All of them. */
  public static List<Scene> all() {
    return List.of(
        new PlainWins(),
        new EuroWin(),
        new PoundWin(),
        new SameCompanyTwice(),
        new HooksThreeTimes(),
        new UnknownPlan(),
        new CurrencyClash(),
        new LateOrder(),
        new TooManyRequests(),
        new LockedAccount(),
        new TokenRotation(),
        new KommoBlock(),
        new WrongToken(),
        new LostDeal());
  }
}
