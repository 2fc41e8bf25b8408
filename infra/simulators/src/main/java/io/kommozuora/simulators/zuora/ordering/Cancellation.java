package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;

/** Ends a subscription on the day its policy says. */
final class Cancellation {
  private Cancellation() {}

  static Subscription ordered(Asked asked, Subscription before) {
    return cancelled(asked.work(), asked.part("cancelSubscription"), before);
  }

  static Subscription cancelled(Work work, Body body, Subscription before) {
    return before.cancelled(day(work, body, before));
  }

  private static LocalDate day(Work work, Body body, Subscription before) {
    return switch (body.text("cancellationPolicy").orElseThrow()) {
      case "EndOfCurrentTerm" -> endOfTerm(work, before);
      case "SpecificDate" -> specific(work, body, before);
      default -> lastInvoiced(work, before);
    };
  }

  private static LocalDate endOfTerm(Work work, Subscription before) {
    work.business(before.terms().end().isPresent(), "An evergreen subscription has no term end.");
    return before.terms().end().orElseThrow();
  }

  private static LocalDate specific(Work work, Body body, Subscription before) {
    work.present(body.has("cancellationEffectiveDate"), "cancellationEffectiveDate");
    LocalDate day = body.day("cancellationEffectiveDate").orElseThrow();
    work.business(
        !day.isBefore(before.dates().contractEffective()),
        "The cancellation is before the contract effective date.");
    work.business(
        before.terms().end().filter(day::isAfter).isEmpty(),
        "The cancellation is after the term's end.");
    return day;
  }

  /** Nothing is invoiced beyond its target date, so that is where the last period ends. */
  private static LocalDate lastInvoiced(Work work, Subscription before) {
    return work.draft().invoicedUntil(before.number()).orElse(before.dates().contractEffective());
  }
}
