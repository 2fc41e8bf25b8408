package io.kommozuora.simulators.zuora.event;

import io.kommozuora.simulators.zuora.books.SubscriptionChange;
import io.kommozuora.simulators.zuora.tenant.Functions;
import io.kommozuora.simulators.zuora.tenant.Tenant;

/** As what a change of a subscription is told: an order's action, an amendment, or as both. */
record Source(boolean order, boolean amendment) {
  static Source of(Tenant tenant, SubscriptionChange change) {
    if (tenant.changesToldTwice()) {
      return new Source(true, true);
    }
    boolean order = change.orderNumber().isPresent() || tenant.functions() == Functions.ORDERS;
    return new Source(order, !order);
  }
}
