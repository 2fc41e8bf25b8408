package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Card;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.List;

/** What must hold on the deals' cards in Kommo. */
final class CardRules {
  private CardRules() {}

  static Verdict notes(Aftermath after) {
    Breaches breaches = new Breaches("one note per won deal, none on others");
    List<Deal> won = after.cast().won();
    long notes = 0;
    for (Deal deal : won) {
      long own = after.notes(deal);
      breaches.unless(own == 1, "deal %d has %d notes".formatted(deal.id(), own));
      notes += own;
    }
    for (Deal deal : after.cast().unsold()) {
      breaches.unless(after.notes(deal) == 0, "deal %d has a note".formatted(deal.id()));
    }
    return breaches.over("%d won deals, %d notes".formatted(won.size(), notes));
  }

  static Verdict keys(Aftermath after) {
    Breaches breaches = new Breaches("account, subscription and status on the deal");
    for (Deal deal : after.cast().won()) {
      breaches.unless(keyed(deal, after), "deal %d does not show what it has".formatted(deal.id()));
    }
    for (Deal deal : after.cast().unsold()) {
      Card card = Card.of(deal, after.sandbox().kommo());
      breaches.unless(
          card.equals(Card.BLANK), "deal %d shows what it has not".formatted(deal.id()));
    }
    return breaches.over(
        "%d won, %d not".formatted(after.cast().won().size(), after.cast().unsold().size()));
  }

  private static boolean keyed(Deal deal, Aftermath after) {
    Card card = Card.of(deal, after.sandbox().kommo());
    return after.subscriptions(deal).stream()
        .map(subscription -> card(subscription, deal.offer().plan()))
        .anyMatch(card::equals);
  }

  private static Card card(Subscription subscription, String plan) {
    String status = "%s (%s)".formatted(subscription.status().wire(), plan);
    return new Card(subscription.accountNumber(), subscription.number(), status);
  }

  static Verdict tasks(Aftermath after) {
    Breaches breaches = new Breaches("no task of a held deal left open");
    KommoSimulator kommo = after.sandbox().kommo();
    List<Task> tasks =
        after.cast().all().stream()
            .flatMap(deal -> kommo.tasksOf(deal.id()).stream())
            .filter(task -> !TaskRules.ofBilling(task))
            .toList();
    tasks.forEach(task -> breaches.unless(task.completed(), "open: %s".formatted(task.text())));
    long closed = tasks.stream().filter(Task::completed).count();
    return breaches.over("%d made, %d closed".formatted(tasks.size(), closed));
  }
}
