package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.Billing;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Nearly all customers pay. */
final class Payments implements Scene {
  /** Those who do not. */
  static final List<String> LATE =
      List.of("Birch Foods, growth", "Larch Homes, starter", "Maple Foods, growth");

  @Override
  public void play(Stage stage) {
    Deal[] late = LATE.stream().map(stage::won).toArray(Deal[]::new);
    Deal[] paying =
        Stream.of(stage.won()).filter(deal -> !List.of(late).contains(deal)).toArray(Deal[]::new);
    stage.watch(paying);
    stage.finance().payAll(late);
    stage.awaitTold("every payment is told", (_, billing) -> paid(billing), paying);
    stage.tell(stage.won("Acme Labs, starter"), "paid: noted with the amount, nothing is owed");
    stage.tell(stage.won("Dohle GmbH, growth in EUR"), "paid in euro");
  }

  private static boolean paid(Billing billing) {
    return billing.noted("Payment of ", "received on ")
        && billing.shows(Billing.BALANCE, BigDecimal.ZERO)
        && billing.shown(Billing.LAST_PAYMENT).contains("received on ");
  }
}
