package io.kommozuora.simulators.zuora.books;

import io.kommozuora.simulators.zuora.catalog.ChargeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes invoices: for each charge the next month that is not invoiced yet and begins by the target
 * date; a one-time charge once, usage when its month has ended.
 */
public record Invoicing(
    Draft draft, Numbers numbers, LocalDate today, Instant now, boolean billsLateUsage) {
  private static final Pattern NET = Pattern.compile("Net (\\d+)");

  /** The account's invoice over the subscriptions; none when nothing is due. */
  public Optional<Invoice> invoice(
      Account account, List<Subscription> subscriptions, LocalDate target, Invoice.Source source) {
    UsageRating rating = new UsageRating(draft, account.number(), target, billsLateUsage);
    List<InvoiceItem> items =
        subscriptions.stream()
            .filter(each -> each.status() == Status.ACTIVE)
            .flatMap(each -> items(each, target, rating).stream())
            .toList();
    rating.rated().forEach(used -> draft.put(used.process(now)));
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(draft.put(posted(account, items, target, source)));
  }

  private Invoice posted(
      Account account, List<InvoiceItem> items, LocalDate target, Invoice.Source source) {
    return new Invoice(
        numbers.id(),
        numbers.invoice(),
        account.number(),
        account.currency(),
        today,
        due(account),
        target,
        source,
        items,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        now,
        now);
  }

  private LocalDate due(Account account) {
    Matcher net = NET.matcher(account.detail("paymentTerm"));
    return net.matches() ? today.plusDays(Long.parseLong(net.group(1))) : today;
  }

  private List<InvoiceItem> items(Subscription subscription, LocalDate target, UsageRating rating) {
    List<InvoiceItem> items = new ArrayList<>();
    for (SubscribedPlan plan : subscription.activePlans()) {
      for (SubscribedCharge charge : plan.charges()) {
        next(plan, charge)
            .filter(start -> !start.isAfter(target))
            .ifPresent(start -> items.add(item(subscription, plan, charge, start)));
        rating
            .months(subscription, plan, charge)
            .forEach((month, units) -> items.add(item(subscription, plan, charge, month, units)));
      }
    }
    return items;
  }

  private Optional<LocalDate> next(SubscribedPlan plan, SubscribedCharge charge) {
    Optional<LocalDate> last =
        draft.invoices().stream()
            .flatMap(invoice -> invoice.items().stream())
            .filter(item -> item.isFor(charge))
            .map(InvoiceItem::serviceEnd)
            .max(Comparator.naturalOrder());
    return switch (charge.type()) {
      case USAGE -> Optional.empty();
      case ONE_TIME -> last.isPresent() ? Optional.empty() : Optional.of(plan.effectiveFrom());
      case RECURRING -> Optional.of(last.map(day -> day.plusDays(1)).orElse(plan.effectiveFrom()));
    };
  }

  private InvoiceItem item(
      Subscription subscription, SubscribedPlan plan, SubscribedCharge charge, LocalDate start) {
    LocalDate end = charge.type() == ChargeType.ONE_TIME ? start : start.plusMonths(1).minusDays(1);
    return item(subscription, plan, charge, Optional.empty(), start, end);
  }

  private InvoiceItem item(
      Subscription subscription,
      SubscribedPlan plan,
      SubscribedCharge charge,
      ServiceMonth month,
      BigDecimal units) {
    return item(subscription, plan, charge, Optional.of(units), month.start(), month.end());
  }

  private InvoiceItem item(
      Subscription subscription,
      SubscribedPlan plan,
      SubscribedCharge charge,
      Optional<BigDecimal> units,
      LocalDate start,
      LocalDate end) {
    return new InvoiceItem(
        numbers.id(),
        subscription.id(),
        subscription.number(),
        plan.productName(),
        charge,
        units,
        start,
        end);
  }
}
