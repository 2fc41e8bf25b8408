package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Card;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.List;
import java.util.stream.Stream;

/** What must hold on the deals' cards in Kommo. */
final class CardRules {
  private CardRules() {}

  static Verdict notes(Aftermath after) {
    Breaches breaches = new Breaches("one note per won deal, none on others");
    List<Deal> won = after.cast().won();
    int notes = 0;
    for (Deal deal : won) {
      int own = after.notes(deal);
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
    String status = "Active (%s)".formatted(deal.offer().plan());
    return after.subscriptions(deal).stream()
        .map(subscription -> card(subscription, status))
        .anyMatch(card::equals);
  }

  private static Card card(Subscription subscription, String status) {
    return new Card(subscription.accountNumber(), subscription.number(), status);
  }

  static Verdict tasks(Aftermath after) {
    Breaches breaches = new Breaches("no task left open");
    KommoSimulator kommo = after.sandbox().kommo();
    List<Task> tasks =
        Stream.concat(after.cast().won().stream(), after.cast().unsold().stream())
            .flatMap(deal -> kommo.tasksOf(deal.id()).stream())
            .toList();
    tasks.forEach(task -> breaches.unless(task.completed(), "open: %s".formatted(task.text())));
    long closed = tasks.stream().filter(Task::completed).count();
    return breaches.over("%d made, %d closed".formatted(tasks.size(), closed));
  }
}
