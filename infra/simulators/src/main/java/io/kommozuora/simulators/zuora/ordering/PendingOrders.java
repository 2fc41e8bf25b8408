package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.function.UnaryOperator;

/** Completes orders that wait for activation or acceptance. */
public final class PendingOrders {
  private final Site site;

  public PendingOrders(Site site) {
    this.site = site;
  }

  /** Gives the order the dates it waits for, all of them now. */
  public Order activate(Books books, String number) {
    return books.change(draft -> activate(new Work(site, draft, Resource.ORDER), number));
  }

  private static Order activate(Work work, String number) {
    Order order = work.draft().order(number).orElseThrow(() -> Refusal.notFound("order", number));
    work.business(order.pending(), "The order is not pending.");
    UnaryOperator<Subscription> carryOut = waiting -> work.draft().put(active(waiting));
    Order completed = work.draft().put(order.complete(carryOut, work.site().now()));
    Recorded.order(work, completed);
    return completed;
  }

  private static Subscription active(Subscription waiting) {
    return waiting.with(waiting.dates().cascaded()).with(Status.ACTIVE);
  }
}
