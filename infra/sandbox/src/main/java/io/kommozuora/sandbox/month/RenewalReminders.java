package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A term comes to its end: three reminders, one task. */
final class RenewalReminders implements Scene {
  static final String TASK = "Contract renews by itself in ";

  // Zuora looks just after the day has begun in Greenwich.
  private static final LocalTime LOOKED = LocalTime.of(0, 2);

  @Override
  public void play(Stage stage) {
    Deal deal = stage.won(EarlyCallout.TITLE);
    remind(stage, deal, 90);
    stage.tell(deal, "its term ends in 90 days: a task for its owner to talk about renewal");
    remind(stage, deal, 60);
    remind(stage, deal, 30);
    stage.tell(
        deal, "reminded again 60 and 30 days before: still the same task, brought up to date");
  }

  private static void remind(Stage stage, Deal deal, int days) {
    LocalDate end = stage.finance().subscription(deal).terms().end().orElseThrow();
    // In the tenant's zone it is still the evening before.
    var looked = end.minusDays(days - 1).atTime(LOOKED).toInstant(ZoneOffset.UTC);
    stage.daysPass(Duration.between(stage.sandbox().now(), looked));
    stage.watch(deal);
    stage.awaitTold(
        "the task says " + days,
        (_, billing) -> billing.asks(TASK, "in %d days, on %s".formatted(days, end)),
        deal);
  }
}
