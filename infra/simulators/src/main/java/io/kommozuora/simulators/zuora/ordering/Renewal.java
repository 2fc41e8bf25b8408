package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Subscription;

/** Renews a subscription by its stored renewal terms. */
final class Renewal {
  private Renewal() {}

  static Subscription ordered(Asked asked, Subscription before) {
    return renewed(asked.work(), before);
  }

  static Subscription renewed(Work work, Subscription before) {
    work.business(before.terms().end().isPresent(), "An evergreen subscription cannot be renewed.");
    work.business(
        before.terms().renewalTerm().filter(term -> term.period() > 0).isPresent(),
        "The subscription has no renewal term.");
    return before.with(before.terms().renewed());
  }
}
