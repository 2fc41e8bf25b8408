package io.kommozuora.simulators.zuora.books;

import io.kommozuora.simulators.zuora.catalog.ChargeModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums an account's usage by charge and month: the months that have ended by the target date and
 * that no invoice of the subscription covers yet. What came after its invoice is left, unless the
 * tenant bills late usage too.
 */
final class UsageRating {
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

  /** The units that a charge by the unit has to bill, month by month. */
  SortedMap<ServiceMonth, BigDecimal> months(
      Subscription subscription, SubscribedPlan plan, SubscribedCharge charge) {
    SortedMap<ServiceMonth, BigDecimal> units = new TreeMap<>();
    if (charge.model() != ChargeModel.PER_UNIT) {
      return units;
    }
    Optional<LocalDate> invoiced = draft.invoicedUntil(subscription.number());
    for (Usage each : usage) {
      LocalDate day = each.metered().start().toLocalDate();
      if (each.metered().isFor(subscription)
          && charge.rates(each.metered())
          && !day.isBefore(plan.effectiveFrom())) {
        ServiceMonth month = ServiceMonth.of(plan.effectiveFrom(), day);
        boolean open = invoiced.filter(month::hasEndedBy).isEmpty();
        if (month.hasEndedBy(target) && (open || isLate(each))) {
          units.merge(month, each.metered().quantity(), BigDecimal::add);
          rated.add(each);
        }
      }
    }
    return units;
  }

  /** Every record that was summed. */
  List<Usage> rated() {
    return rated;
  }

  private boolean isLate(Usage each) {
    return late && !each.processed();
  }
}
