package io.kommozuora.zuoracallout.told;

import static java.util.Comparator.naturalOrder;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.Money;
import io.kommozuora.billing.RatePlan;
import io.kommozuora.billing.Subscription;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.ShownFields;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.ledger.DealState;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuoracallout.fact.Calendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What the fields of a deal should show of how its customer stands. */
final class Card {
  private final KommoSettings settings;
  private final Calendar calendar;

  Card(KommoSettings settings, Calendar calendar) {
    this.settings = settings;
    this.calendar = calendar;
  }

  /** The fields that do not show it yet. */
  List<FieldWrite> changes(Briefing briefing) {
    return briefing
        .standing()
        .map(standing -> wanted(briefing, standing))
        .orElse(List.of())
        .stream()
        .filter(write -> !write.shownIn(briefing.deal().fields()))
        .toList();
  }

  private List<FieldWrite> wanted(Briefing briefing, Standing standing) {
    ShownFields shown = settings.shown();
    List<FieldWrite> writes = new ArrayList<>();
    standing.subscription().ifPresent(subscription -> show(subscription, shown, writes));
    standing.account().ifPresent(account -> show(account, standing, shown, writes));
    lastPayment(briefing)
        .ifPresent(text -> put(writes, shown.lastPayment(), text, FieldWrite::new));
    status(briefing, standing)
        .ifPresent(text -> put(writes, settings.fields().status(), text, FieldWrite::new));
    return writes;
  }

  private void show(Subscription subscription, ShownFields shown, List<FieldWrite> writes) {
    String plans =
        subscription.ratePlans().stream().map(RatePlan::name).collect(Collectors.joining(", "));
    put(writes, shown.plan(), plans, FieldWrite::new);
    day(writes, shown.termEnd(), subscription.term().end());
    put(
        writes,
        shown.autoRenew(),
        subscription.lives() && subscription.term().autoRenew(),
        FieldWrite::flag);
    day(writes, shown.nextInvoice(), nextInvoice(subscription));
    subscription.contractedMrr().ifPresent(mrr -> money(writes, shown.mrr(), mrr));
  }

  private static Optional<LocalDate> nextInvoice(Subscription subscription) {
    if (!subscription.lives()) {
      return Optional.empty();
    }
    return subscription.ratePlans().stream()
        .flatMap(plan -> plan.charges().stream())
        .flatMap(charge -> charge.billedThrough().stream())
        .min(naturalOrder());
  }

  private void show(
      Account account, Standing standing, ShownFields shown, List<FieldWrite> writes) {
    account.balance().ifPresent(balance -> money(writes, shown.balance(), balance));
    long days =
        standing.oldestDue().map(due -> ChronoUnit.DAYS.between(due, calendar.today())).orElse(0L);
    put(writes, shown.daysPastDue(), BigDecimal.valueOf(days), FieldWrite::number);
  }

  private static Optional<String> lastPayment(Briefing briefing) {
    return briefing.history().stream()
        .flatMap(kept -> kept.said().payment().stream())
        .reduce((earlier, later) -> later);
  }

  // Before that, and while a person must act, the won path writes the status.
  private static Optional<String> status(Briefing briefing, Standing standing) {
    boolean ours =
        briefing.entry().state() == DealState.ACTIVE
            || briefing.entry().state() == DealState.CANCELLED;
    Optional<Provision> sold = briefing.entry().provision().filter(provision -> ours);
    return sold.filter(provision -> briefing.entry().hold().isEmpty())
        .flatMap(
            provision ->
                standing
                    .subscription()
                    .map(now -> "%s (%s)".formatted(now.status(), provision.plan())));
  }

  private static void money(List<FieldWrite> writes, Optional<FieldKey> field, Money money) {
    put(writes, field, money.amount(), FieldWrite::number);
  }

  private void day(List<FieldWrite> writes, Optional<FieldKey> field, Optional<LocalDate> day) {
    field.ifPresent(
        key ->
            writes.add(
                day.map(date -> FieldWrite.day(key, date, settings.timeZone()))
                    .orElseGet(() -> FieldWrite.nothing(key))));
  }

  private static <T> void put(
      List<FieldWrite> writes,
      Optional<FieldKey> field,
      T value,
      BiFunction<FieldKey, T, FieldWrite> write) {
    field.ifPresent(key -> writes.add(write.apply(key, value)));
  }
}
