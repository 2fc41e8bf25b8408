package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Card;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.zuora.callout.CalloutSettings;
import io.kommozuora.simulators.zuora.callout.HistoryRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Zuora sends every callout of the month twice more, in no order at all. */
final class Repeats implements Scene {
  private static final long SHUFFLED = 20_260_302;

  /** All that can be seen of the deals in Kommo, and how often it was written there. */
  private record Seen(List<Card> cards, List<Billing> billings, int writes) {
    static Seen in(Stage stage) {
      return new Seen(
          Stream.of(stage.won()).map(stage::card).toList(),
          Stream.of(stage.won()).map(stage::billing).toList(),
          writes(stage.kommo()));
    }

    private static int writes(KommoSimulator kommo) {
      return kommo.journal().count("POST", "/api/v4/.*")
          + kommo.journal().count("PATCH", "/api/v4/.*");
    }
  }

  @Override
  public void play(Stage stage) {
    stage.settle();
    Seen before = Seen.in(stage);
    List<HistoryRecord> callouts = new ArrayList<>(stage.zuora().callouts().history());
    Collections.shuffle(callouts, new Random(SHUFFLED));
    again(stage, callouts, true);
    Collections.shuffle(callouts, new Random(SHUFFLED + 1));
    again(stage, callouts, false);
    stage.settle();
    stage.await("nothing more has changed", () -> Seen.in(stage).equals(before));
    stage.say(
        "all %d callouts came twice more, shuffled, as repeats and as new ones: nothing changed"
            .formatted(callouts.size()));
  }

  private static void again(Stage stage, List<HistoryRecord> callouts, boolean asRepeats) {
    CalloutSettings settings = stage.zuora().callouts().settings();
    stage.zuora().callouts().settings(settings.resendKeepsId(asRepeats));
    callouts.forEach(stage.zuora()::resend);
    stage.zuora().callouts().settings(settings);
  }
}
