package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes to the books that are not entered yet, laid over what is there. */
public final class Draft {
  private final Books books;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  Draft(Books books) {
    this.books = books;
  }

  public Optional<Account> account(String key) {
    return accounts.values().stream()
        .filter(account -> account.answersTo(key))
        .findFirst()
        .or(() -> books.account(key));
  }

  public Optional<Subscription> subscription(String key) {
    Subscription drafted = subscriptions.get(key);
    return drafted == null ? books.subscription(key) : Optional.of(drafted);
  }

  public Optional<Order> order(String number) {
    return books.order(number);
  }

  /** The latest target date of an invoice with the subscription on it. */
  public Optional<LocalDate> invoicedUntil(String subscriptionNumber) {
    return books.invoices().stream()
        .filter(invoice -> invoice.subscriptionNumbers().contains(subscriptionNumber))
        .map(Invoice::targetDate)
        .max(Comparator.naturalOrder());
  }

  public Account put(Account account) {
    accounts.put(account.number(), account);
    return account;
  }

  public Subscription put(Subscription subscription) {
    subscriptions.put(subscription.number(), subscription);
    return subscription;
  }

  public Order put(Order order) {
    orders.add(order);
    return order;
  }

  public Invoice put(Invoice invoice) {
    invoices.add(invoice);
    return invoice;
  }

  public Payment put(Payment payment) {
    payments.add(payment);
    return payment;
  }

  public List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  public List<Subscription> subscriptions() {
    return List.copyOf(subscriptions.values());
  }

  List<Order> orders() {
    return orders;
  }

  List<Invoice> invoices() {
    return invoices;
  }

  List<Payment> payments() {
    return payments;
  }
}
