package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Subscription;

/** What an order's action makes of a subscription that exists. */
@FunctionalInterface
interface SubscriptionAction {
  Subscription apply(Asked asked, Subscription before);
}
