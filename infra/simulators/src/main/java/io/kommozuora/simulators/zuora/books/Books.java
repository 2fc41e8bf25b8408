package io.kommozuora.simulators.zuora.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one entity of the tenant holds. Changes come whole, by a draft, or not at all. */
public final class Books {
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Account> accountsById = new LinkedHashMap<>();
  private final Map<String, List<Subscription>> subscriptions = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptionsById = new LinkedHashMap<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  /** Runs the change alone; what its draft holds is entered only when it returns. */
  public synchronized <T> T change(Function<Draft, T> change) {
    Draft draft = new Draft(this);
    T result = change.apply(draft);
    enter(draft);
    return result;
  }

  /** Runs the change and throws its draft away. */
  public synchronized <T> T rehearse(Function<Draft, T> change) {
    return change.apply(new Draft(this));
  }

  public synchronized Optional<Account> account(String key) {
    Account byNumber = accounts.get(key);
    return Optional.ofNullable(byNumber == null ? accountsById.get(key) : byNumber);
  }

  /** The latest version by number, or the very version by id. */
  public synchronized Optional<Subscription> subscription(String key) {
    List<Subscription> versions = subscriptions.get(key);
    return versions == null
        ? Optional.ofNullable(subscriptionsById.get(key))
        : Optional.of(versions.getLast());
  }

  public synchronized List<Subscription> versions(String number) {
    return List.copyOf(subscriptions.getOrDefault(number, List.of()));
  }

  public synchronized Optional<Order> order(String key) {
    return Optional.ofNullable(orders.get(key));
  }

  public synchronized List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /** The latest version of each subscription. */
  public synchronized List<Subscription> subscriptions() {
    return subscriptions.values().stream().map(List::getLast).toList();
  }

  public synchronized List<Subscription> subscriptionsOf(String accountNumber) {
    return latest().filter(each -> each.accountNumber().equals(accountNumber)).toList();
  }

  public synchronized List<Order> orders() {
    return List.copyOf(orders.values());
  }

  public synchronized List<Invoice> invoices() {
    return List.copyOf(invoices);
  }

  public synchronized List<Payment> payments() {
    return List.copyOf(payments);
  }

  private Stream<Subscription> latest() {
    return subscriptions.values().stream().map(List::getLast);
  }

  private void enter(Draft draft) {
    draft.accounts().forEach(this::enter);
    draft.subscriptions().forEach(this::enter);
    draft.orders().forEach(order -> orders.put(order.number(), order));
    invoices.addAll(draft.invoices());
    payments.addAll(draft.payments());
  }

  private void enter(Account account) {
    accounts.put(account.number(), account);
    accountsById.put(account.id(), account);
  }

  private void enter(Subscription subscription) {
    List<Subscription> versions =
        subscriptions.computeIfAbsent(subscription.number(), any -> new ArrayList<>());
    if (!versions.isEmpty() && versions.getLast().version() < subscription.version()) {
      expire(versions);
    } else {
      versions.removeIf(each -> each.id().equals(subscription.id()));
    }
    versions.add(subscription);
    subscriptionsById.put(subscription.id(), subscription);
  }

  private void expire(List<Subscription> versions) {
    Subscription expired = versions.removeLast().with(Status.EXPIRED);
    versions.add(expired);
    subscriptionsById.put(expired.id(), expired);
  }
}
