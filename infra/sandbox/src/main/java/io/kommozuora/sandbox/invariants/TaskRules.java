package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for the tasks that billing gives people. */
final class TaskRules {
  // The earliest reminder.
  private static final int DAYS_BEFORE = 90;

  private TaskRules() {}

  /** What a task is about, and how its text begins. */
  private enum Subject {
    PAYMENT("Contact client"),
    PAST_DUE("Invoice "),
    RENEWAL("Contract ");

    private final String beginning;

    Subject(String beginning) {
      this.beginning = beginning;
    }

    static Optional<Subject> of(Task task) {
      return Arrays.stream(values())
          .filter(subject -> task.text().startsWith(subject.beginning))
          .findFirst();
    }
  }

  private record OnDeal(long deal, Subject subject, boolean open) {
    @Override
    public String toString() {
      return "%s on deal %d".formatted(subject, deal);
    }
  }

  /** Something a person has to do, whichever of the deals says so. */
  private record Errand(Set<Long> deals, Subject subject) {
    boolean is(OnDeal task) {
      return task.open() && task.subject() == subject && deals.contains(task.deal());
    }

    @Override
    public String toString() {
      return "%s on deals %s".formatted(subject, deals);
    }
  }

  /** Whether the task is one of those billing gives. */
  static boolean ofBilling(Task task) {
    return Subject.of(task).isPresent();
  }

  static Verdict open(Aftermath after) {
    Breaches breaches = new Breaches("one task open where Zuora waits for somebody");
    Set<Errand> due = due(after);
    List<OnDeal> made = made(after);
    List<OnDeal> open = made.stream().filter(OnDeal::open).toList();
    for (OnDeal task : open) {
      breaches.unless(
          due.stream().anyMatch(errand -> errand.is(task)),
          "nothing is left to do: %s".formatted(task));
    }
    for (Errand errand : due) {
      long own = open.stream().filter(errand::is).count();
      breaches.unless(own == 1, "%d tasks are open: %s".formatted(own, errand));
    }
    return breaches.over("%d made, %d open".formatted(made.size(), open.size()));
  }

  private static List<OnDeal> made(Aftermath after) {
    return after.cast().all().stream()
        .flatMap(deal -> after.sandbox().kommo().tasksOf(deal.id()).stream())
        .flatMap(
            task ->
                Subject.of(task)
                    .map(about -> new OnDeal(task.asked().entity(), about, !task.completed()))
                    .stream())
        .toList();
  }

  private static Set<Errand> due(Aftermath after) {
    ZuoraBooks books = new ZuoraBooks(after);
    Set<Errand> due = new HashSet<>();
    for (Invoice invoice : after.sandbox().zuora().invoices()) {
      if (invoice.balance().signum() > 0) due.addAll(due(invoice, books));
    }
    for (Deal deal : after.cast().won()) {
      if (after.subscriptions(deal).stream().anyMatch(each -> ending(each, books))) {
        due.add(new Errand(Set.of(deal.id()), Subject.RENEWAL));
      }
    }
    return due;
  }

  private static Set<Errand> due(Invoice unpaid, ZuoraBooks books) {
    Set<Errand> due = new HashSet<>();
    String account = unpaid.accountNumber();
    if (books.lastPayment(account).filter(Payment::declined).isPresent()) {
      due.add(new Errand(books.dealsOf(account), Subject.PAYMENT));
    }
    if (unpaid.pastDue(books.today())) {
      books.billed(unpaid).forEach(deal -> due.add(new Errand(Set.of(deal), Subject.PAST_DUE)));
    }
    return due;
  }

  private static boolean ending(Subscription subscription, ZuoraBooks books) {
    return subscription.status() == Status.ACTIVE
        && subscription
            .terms()
            .end()
            .filter(end -> !end.minusDays(DAYS_BEFORE).isAfter(books.today()))
            .isPresent();
  }
}
