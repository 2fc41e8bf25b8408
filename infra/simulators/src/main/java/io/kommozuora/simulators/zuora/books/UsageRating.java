package io.kommozuora.simulators.zuora.books;

import io.kommozuora.simulators.zuora.catalog.ChargeModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums an account's usage by charge and month: the months that have ended by the target date and
 * that no invoice of the subscription covers yet. What came after its invoice is left, unless the
 * tenant bills late usage too.
 */
final class UsageRating {
  /** So many units of a charge in the month that starts on the day. */
  record Month(LocalDate start, BigDecimal units) {
    LocalDate end() {
      return start.plusMonths(1).minusDays(1);
    }
  }

  private final Draft draft;
  private final List<Usage> usage;
  private final LocalDate target;
  private final boolean late;
  private final List<Usage> rated = new ArrayList<>();

  UsageRating(Draft draft, String accountNumber, LocalDate target, boolean late) {
    this.draft = draft;
    this.usage = draft.usageOf(accountNumber);
    this.target = target;
    this.late = late;
  }

  /** What a charge that is billed by the unit has to bill, month by month. */
  List<Month> months(Subscription subscription, SubscribedPlan plan, SubscribedCharge charge) {
    if (charge.model() != ChargeModel.PER_UNIT) {
      return List.of();
    }
    Optional<LocalDate> invoiced = draft.invoicedUntil(subscription.number());
    Map<LocalDate, BigDecimal> units = new TreeMap<>();
    for (Usage each : usage) {
      LocalDate day = each.metered().start().toLocalDate();
      if (each.metered().isFor(subscription)
          && charge.rates(each.metered())
          && !day.isBefore(plan.effectiveFrom())) {
        LocalDate month = month(plan.effectiveFrom(), day);
        boolean open = invoiced.filter(until -> ended(month, until)).isEmpty();
        if (ended(month, target) && (open || isLate(each))) {
          units.merge(month, each.metered().quantity(), BigDecimal::add);
          rated.add(each);
        }
      }
    }
    return units.entrySet().stream()
        .map(each -> new Month(each.getKey(), each.getValue()))
        .toList();
  }

  /** Every record that was summed. */
  List<Usage> rated() {
    return rated;
  }

  private boolean isLate(Usage each) {
    return late && !each.processed();
  }

  private static boolean ended(LocalDate month, LocalDate day) {
    return !month.plusMonths(1).isAfter(day);
  }

  /** The first day of the month, counted from the day on which the plan began. */
  private static LocalDate month(LocalDate first, LocalDate day) {
    long months = ChronoUnit.MONTHS.between(first, day);
    LocalDate next = first.plusMonths(months + 1);
    return next.isAfter(day) ? first.plusMonths(months) : next;
  }
}
