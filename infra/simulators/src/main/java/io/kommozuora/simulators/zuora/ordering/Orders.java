package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Order;
import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Places orders: account, subscriptions and billing in one, all or nothing. */
public final class Orders {
  private final Site site;

  public Orders(Site site) {
    this.site = site;
  }

  /** What an order did. */
  public record Placed(Order order, List<Subscription> subscriptions, Billed billed) {}

  public Placed place(Books books, Body body) {
    return books.change(draft -> place(new Work(site, draft, Resource.ORDER), body));
  }

  private static Placed place(Work work, Body body) {
    String number =
        body.text("orderNumber")
            .map(chosen -> NumberRules.order(work, chosen))
            .orElseGet(work.numbers()::order);
    work.present(!body.items("subscriptions").isEmpty(), "subscriptions");
    Account account = account(work, body);
    List<OrderedSubscription> ordered = ordered(work, account, body);
    List<Subscription> subscriptions =
        ordered.stream().flatMap(each -> each.entered().stream()).map(work.draft()::put).toList();
    List<Subscription> billable = subscriptions.stream().filter(Subscription::begun).toList();
    Billed billed = Billed.run(work, Billing.ofOrder(body), account, billable);
    Order order = work.draft().put(order(work, number, body, account, ordered));
    if (order.done()) {
      Recorded.order(work, order);
    }
    return new Placed(order, subscriptions, billed);
  }

  static List<OrderedSubscription> ordered(Work work, Account account, Body body) {
    LocalDate orderDate = body.day("orderDate").orElseThrow();
    return body.items("subscriptions").stream()
        .map(item -> OrderedSubscription.of(work, account, item, orderDate))
        .toList();
  }

  private static Account account(Work work, Body body) {
    List<String> given =
        Stream.of("newAccount", "existingAccountNumber", "existingAccountId")
            .filter(body::has)
            .toList();
    work.value(
        given.size() == 1, "Give one of newAccount, existingAccountNumber, existingAccountId.");
    String field = given.getFirst();
    return field.equals("newAccount")
        ? AccountOpening.inOrder(work, body.part(field).orElseThrow())
        : work.openAccount(body.text(field).orElseThrow());
  }

  private static Order order(
      Work work, String number, Body body, Account account, List<OrderedSubscription> ordered) {
    return new Order(
        work.numbers().id(),
        number,
        body.day("orderDate").orElseThrow(),
        state(ordered),
        account.number(),
        account.id(),
        account.currency(),
        CustomFieldValues.inside(body),
        ordered.stream().map(OrderedSubscription::part).toList(),
        work.site().now(),
        work.site().now());
  }

  private static OrderStatus state(List<OrderedSubscription> ordered) {
    return ordered.stream()
        .map(OrderedSubscription::state)
        .filter(state -> !state.done())
        .findFirst()
        .orElse(OrderStatus.COMPLETED);
  }
}
