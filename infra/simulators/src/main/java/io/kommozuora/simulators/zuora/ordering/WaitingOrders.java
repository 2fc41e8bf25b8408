package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.function.UnaryOperator;

/** Completes orders that were left pending, in draft or scheduled. */
public final class WaitingOrders {
  private final Site site;

  public WaitingOrders(Site site) {
    this.site = site;
  }

  /** Brings into force what waits of the order, with the dates it lacks. */
  public Order activate(Books books, String number) {
    return books.change(draft -> activate(new Work(site, draft, Resource.ORDER), number));
  }

  private static Order activate(Work work, String number) {
    Order order = work.draft().order(number).orElseThrow(() -> Refusal.notFound("order", number));
    work.business(!order.done(), "The order is completed already.");
    UnaryOperator<Subscription> carryOut = waiting -> work.draft().put(begun(waiting));
    Order completed = work.draft().put(order.complete(carryOut, work.site().now()));
    Recorded.order(work, completed);
    return completed;
  }

  private static Subscription begun(Subscription waiting) {
    Subscription dated = waiting.with(waiting.dates().cascaded());
    return dated.begun() ? dated : dated.with(Status.ACTIVE);
  }
}
