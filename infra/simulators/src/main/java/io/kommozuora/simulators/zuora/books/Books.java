package io.kommozuora.simulators.zuora.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one entity of the tenant holds. Changes come whole, by a draft, or not at all. */
public final class Books {
  private final Shelf<Account> accounts = new Shelf<>();
  private final Map<String, List<Subscription>> subscriptions = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptionsById = new LinkedHashMap<>();
  private final Shelf<Order> orders = new Shelf<>();
  private final Shelf<SubscriptionChange> changes = new Shelf<>();
  private final Shelf<Invoice> invoices = new Shelf<>();
  private final Shelf<Payment> payments = new Shelf<>();
  private final Shelf<Refund> refunds = new Shelf<>();
  private final Shelf<PaymentMethod> paymentMethods = new Shelf<>();
  private final UsageRecords usage = new UsageRecords();
  private final Map<String, UsageImport> imports = new LinkedHashMap<>();
  private final Consumer<Entered> witness;

  /** Books that tell the witness what is entered into them, in order. */
  public Books(Consumer<Entered> witness) {
    this.witness = witness;
  }

  /** Runs the change alone; what its draft holds is entered only when it returns. */
  public synchronized <T> T change(Function<Draft, T> change) {
    Draft draft = new Draft(this);
    T result = change.apply(draft);
    List<Entered.Entry> entries = new ArrayList<>();
    draft.entries().forEach(kept -> enter(kept, entries));
    draft.usage().forEach(usage::put);
    draft.imports().forEach(each -> imports.put(each.id(), each));
    witness.accept(new Entered(this, entries));
    return result;
  }

  /** Runs the change and throws its draft away. */
  public synchronized <T> T rehearse(Function<Draft, T> change) {
    return change.apply(new Draft(this));
  }

  public synchronized Optional<Account> account(String key) {
    return accounts.find(key);
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

  /** All that was done to the subscription, the first thing first. */
  public synchronized List<SubscriptionChange> changes(String subscriptionNumber) {
    return changes.all().stream()
        .filter(change -> change.subscriptionNumber().equals(subscriptionNumber))
        .toList();
  }

  /** The order by its number. */
  public synchronized Optional<Order> order(String number) {
    return orders.find(number);
  }

  public synchronized Optional<Invoice> invoice(String key) {
    return invoices.find(key);
  }

  public synchronized Optional<Payment> payment(String key) {
    return payments.find(key);
  }

  public synchronized Optional<Refund> refund(String key) {
    return refunds.find(key);
  }

  public synchronized Optional<PaymentMethod> paymentMethod(String id) {
    return paymentMethods.find(id);
  }

  public synchronized List<Account> accounts() {
    return accounts.all();
  }

  /** The latest version of each subscription. */
  public synchronized List<Subscription> subscriptions() {
    return latest().toList();
  }

  public synchronized List<Subscription> subscriptionsOf(String accountNumber) {
    return latest().filter(each -> each.accountNumber().equals(accountNumber)).toList();
  }

  public synchronized List<Order> orders() {
    return orders.all();
  }

  public synchronized List<Invoice> invoices() {
    return invoices.all();
  }

  public synchronized List<Invoice> invoicesOf(String accountNumber) {
    return invoices.all().stream()
        .filter(invoice -> invoice.accountNumber().equals(accountNumber))
        .toList();
  }

  public synchronized List<Payment> payments() {
    return payments.all();
  }

  public synchronized List<Payment> paymentsOf(String accountNumber) {
    return payments.all().stream()
        .filter(payment -> payment.accountNumber().equals(accountNumber))
        .toList();
  }

  public synchronized List<Refund> refunds() {
    return refunds.all();
  }

  public synchronized List<PaymentMethod> paymentMethods() {
    return paymentMethods.all();
  }

  /** The usage record by its id. */
  public synchronized Optional<Usage> usage(String id) {
    return usage.find(id);
  }

  /** The imported usage record under the unique key, even if it was deleted. */
  public synchronized Optional<Usage> usageUnder(String uniqueKey) {
    return usage.withKey(uniqueKey);
  }

  public synchronized List<Usage> usage() {
    return usage.all();
  }

  public synchronized List<Usage> usageOf(String accountNumber) {
    return usage.of(accountNumber);
  }

  public synchronized Optional<UsageImport> usageImport(String id) {
    return Optional.ofNullable(imports.get(id));
  }

  public synchronized List<UsageImport> usageImports() {
    return List.copyOf(imports.values());
  }

  private Stream<Subscription> latest() {
    return subscriptions.values().stream().map(List::getLast);
  }

  private void enter(Kept kept, List<Entered.Entry> entries) {
    switch (kept) {
      case Account account -> enter(accounts, account, entries);
      case Subscription subscription -> enter(subscription, entries);
      case Order order -> enter(orders, order, entries);
      case SubscriptionChange change -> enter(changes, change, entries);
      case Invoice invoice -> enter(invoices, invoice, entries);
      case Payment payment -> enter(payments, payment, entries);
      case Refund refund -> enter(refunds, refund, entries);
      case PaymentMethod method -> enter(paymentMethods, method, entries);
    }
  }

  private static <T extends Kept> void enter(Shelf<T> shelf, T thing, List<Entered.Entry> entries) {
    Optional<Kept> before = shelf.put(thing).map(Kept.class::cast);
    entries.add(new Entered.Entry(before, thing));
  }

  private void enter(Subscription subscription, List<Entered.Entry> entries) {
    List<Subscription> versions =
        subscriptions.computeIfAbsent(subscription.number(), any -> new ArrayList<>());
    if (!versions.isEmpty() && versions.getLast().version() < subscription.version()) {
      entries.add(expired(versions));
    } else {
      versions.removeIf(each -> each.id().equals(subscription.id()));
    }
    versions.add(subscription);
    Optional<Kept> before =
        Optional.ofNullable(subscriptionsById.put(subscription.id(), subscription));
    entries.add(new Entered.Entry(before, subscription));
  }

  private Entered.Entry expired(List<Subscription> versions) {
    Subscription current = versions.removeLast();
    Subscription expired = current.with(Status.EXPIRED);
    versions.add(expired);
    subscriptionsById.put(expired.id(), expired);
    return new Entered.Entry(Optional.of(current), expired);
  }
}
