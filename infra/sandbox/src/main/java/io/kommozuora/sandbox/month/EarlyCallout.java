package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.sales.AccountByHand;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.story.Scene;
import io.kommozuora.sandbox.story.Stage;
import java.time.YearMonth;

/** Zuora tells of a customer before its deal is won: it is kept, and told afterwards. */
final class EarlyCallout implements Scene {
  /** A deal whose first term is so short that it ends within the story. */
  static final String TITLE = "Quince Foods, starter";

  private static final YearMonth UNTIL = YearMonth.of(2099, 12);

  @Override
  public void play(Stage stage) {
    Deal deal = stage.open(Offer.of("Quince Foods", "starter"));
    stage.kommo().setField(deal.id(), "CONTRACT_TERM", "4 months");
    stage.finance().newCard(AccountByHand.open(deal, stage.zuora()), UNTIL);
    stage.await("nobody knows whose card it is", () -> unmatched(stage));
    stage.settle();
    stage.win(deal);
    stage.awaitActive(deal);
    stage.awaitTold("the card is told", (_, billing) -> billing.noted(UNTIL.toString()), deal);
    stage.tell(deal, "Zuora told of its new card before it was won: kept, and noted now");
  }

  private static boolean unmatched(Stage stage) {
    return stage.sandbox().aws().events().events().stream()
        .anyMatch(event -> event.detailType().equals("CalloutUnmatched"));
  }
}
