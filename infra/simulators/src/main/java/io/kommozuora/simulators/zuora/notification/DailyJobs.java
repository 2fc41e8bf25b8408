package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.event.Scene;
import io.kommozuora.simulators.zuora.event.Scenes;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks each day, at Zuora's times, for what the coming or passing of a day makes an event. */
public final class DailyJobs {
  private static final LocalTime RENEWALS = LocalTime.of(0, 1);
  private static final LocalTime PAST_DUE = LocalTime.of(3, 0);
  private static final LocalTime DUE = LocalTime.of(4, 15);
  private static final LocalTime CARDS = LocalTime.of(5, 15);

  private final Site site;
  private final Entities entities;
  private final Settings settings;
  private final Notifier notifier;
  private Instant last;

  public DailyJobs(Site site, Entities entities, Settings settings, Notifier notifier) {
    this.site = site;
    this.entities = entities;
    this.settings = settings;
    this.notifier = notifier;
    this.last = site.now();
  }

  private record Job(Instant due, Look look) {}

  private interface Look {
    void at(Books books, LocalDate day, Instant now);
  }

  /** Runs what has come due since the last time, in order. */
  public synchronized void run() {
    Instant now = site.now();
    List<Job> due = new ArrayList<>();
    LocalDate end = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    for (LocalDate day = LocalDate.ofInstant(last, ZoneOffset.UTC).minusDays(1);
        !day.isAfter(end);
        day = day.plusDays(1)) {
      due.addAll(jobs(day));
    }
    Instant from = last;
    last = now;
    due.stream()
        .filter(job -> job.due().isAfter(from) && !job.due().isAfter(now))
        .sorted(Comparator.comparing(Job::due))
        .forEach(this::run);
  }

  /** Warns of the account's default card now, as if it were so many days before it expires. */
  public void warnOfCard(Books books, Account account, int days) {
    account
        .paymentMethodId()
        .flatMap(books::paymentMethod)
        .ifPresent(card -> warn(books, card, days, site.now()));
  }

  private List<Job> jobs(LocalDate day) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(standard(day, RENEWALS, this::renewals));
    jobs.add(standard(day, PAST_DUE, this::pastDue));
    jobs.add(standard(day, DUE, this::due));
    jobs.add(standard(day, CARDS, this::cards));
    for (ScheduledEvent event : settings.scheduled().all()) {
      Instant at = day.atTime(event.time()).atZone(site.tenant().zone()).toInstant();
      jobs.add(new Job(at, (books, date, now) -> scheduled(event, books, date, now)));
    }
    return jobs;
  }

  private static Job standard(LocalDate day, LocalTime time, Look look) {
    return new Job(day.atTime(time).toInstant(ZoneOffset.UTC), look);
  }

  private void run(Job job) {
    LocalDate day = LocalDate.ofInstant(job.due(), site.tenant().zone());
    entities.all().forEach(books -> job.look().at(books, day, job.due()));
  }

  private void renewals(Books books, LocalDate day, Instant now) {
    for (Subscription each : books.subscriptions()) {
      for (int days : numbers(StandardEvent.UPCOMING_RENEWAL)) {
        if (each.status() == Status.ACTIVE
            && each.terms().end().filter(end -> end.minusDays(days).equals(day)).isPresent()) {
          Map<String, String> details =
              Map.of(
                  "HowManyDaysBefore",
                  String.valueOf(days),
                  "AutoRenewal",
                  String.valueOf(each.terms().autoRenew()));
          Scene scene = new Scenes(books).subscription(each);
          occurred(StandardEvent.UPCOMING_RENEWAL, books, scene, details, now);
        }
      }
    }
  }

  private void pastDue(Books books, LocalDate day, Instant now) {
    for (Account account : books.accounts()) {
      boolean owes =
          books.invoicesOf(account.number()).stream().anyMatch(invoice -> invoice.pastDue(day));
      int billingDay = Math.min(account.billCycleDay(), day.lengthOfMonth());
      if (owes && day.getDayOfMonth() == billingDay) {
        Scene scene = new Scenes(books).account(account);
        occurred(StandardEvent.INVOICES_PAST_DUE, books, scene, Map.of(), now);
      }
    }
  }

  private void due(Books books, LocalDate day, Instant now) {
    for (Invoice invoice : books.invoices()) {
      for (int days : numbers(StandardEvent.INVOICE_DUE)) {
        if (invoice.balance().signum() > 0 && invoice.dueDate().plusDays(days).equals(day)) {
          Map<String, String> details = Map.of("HowManyDaysAfter", String.valueOf(days));
          Scene scene = new Scenes(books).invoice(invoice);
          occurred(StandardEvent.INVOICE_DUE, books, scene, details, now);
        }
      }
    }
  }

  private void cards(Books books, LocalDate day, Instant now) {
    for (Account account : books.accounts()) {
      for (int days : numbers(StandardEvent.PAYMENT_METHOD_EXPIRATION)) {
        account
            .paymentMethodId()
            .flatMap(books::paymentMethod)
            .filter(card -> card.card().expires().atEndOfMonth().minusDays(days).equals(day))
            .ifPresent(card -> warn(books, card, days, now));
      }
    }
  }

  private void warn(Books books, PaymentMethod card, int days, Instant now) {
    Map<String, String> details = Map.of("HowManyDaysBefore", String.valueOf(days));
    Scene scene = new Scenes(books).paymentMethod(card);
    occurred(StandardEvent.PAYMENT_METHOD_EXPIRATION, books, scene, details, now);
  }

  private void scheduled(ScheduledEvent event, Books books, LocalDate day, Instant now) {
    List<Scene> scenes = scenes(event, books);
    for (NotificationDefinition definition : settings.definitions().all()) {
      for (Scene scene : scenes) {
        Occurrence occurrence = new Occurrence(event.type(), books, scene, Map.of(), now);
        String date = scene.field(event.apiObject() + "." + event.apiField()).asText("");
        boolean today = day.minusDays(definition.daysAfter()).toString().equals(date);
        if (event.active() && today && definition.answers(occurrence, event)) {
          notifier.tell(definition, occurrence);
        }
      }
    }
  }

  private static List<Scene> scenes(ScheduledEvent event, Books books) {
    Scenes scenes = new Scenes(books);
    return event.apiObject().equals("Invoice")
        ? books.invoices().stream().map(scenes::invoice).toList()
        : books.subscriptions().stream().map(scenes::subscription).toList();
  }

  /** The usual numbers of the event, and those that notifications ask for. */
  private Set<Integer> numbers(StandardEvent event) {
    StandardEvent.Criterion criterion = event.criterion().orElseThrow();
    Set<Integer> numbers = new TreeSet<>(criterion.usual());
    settings.definitions().all().stream()
        .filter(definition -> definition.event().equals(event.type()))
        .flatMap(definition -> definition.parameter(criterion.parameter()).stream())
        .map(Integer::valueOf)
        .forEach(numbers::add);
    return numbers;
  }

  private void occurred(
      StandardEvent event, Books books, Scene scene, Map<String, String> details, Instant now) {
    notifier.occurred(new Occurrence(event.type(), books, scene, details, now));
  }
}
