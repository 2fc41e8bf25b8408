package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes to the books that are not entered yet, laid over what is there. */
public final class Draft {
  private final Books books;
  private final Map<String, Kept> entries = new LinkedHashMap<>();
  private final List<Usage> usage = new ArrayList<>();
  private final List<UsageImport> imports = new ArrayList<>();

  Draft(Books books) {
    this.books = books;
  }

  public Optional<Account> account(String key) {
    return drafted(Account.class)
        .filter(account -> account.answersTo(key))
        .findFirst()
        .or(() -> books.account(key));
  }

  public Optional<Subscription> subscription(String key) {
    return drafted(Subscription.class)
        .filter(subscription -> subscription.number().equals(key))
        .reduce((_, later) -> later)
        .or(() -> books.subscription(key));
  }

  public Optional<Order> order(String number) {
    return books.order(number);
  }

  public Optional<Invoice> invoice(String key) {
    return books.invoice(key);
  }

  public Optional<Payment> payment(String key) {
    return books.payment(key);
  }

  /** The payment method, also one that came with the same change. */
  public Optional<PaymentMethod> paymentMethod(String id) {
    return drafted(PaymentMethod.class)
        .filter(method -> method.id().equals(id))
        .findFirst()
        .or(() -> books.paymentMethod(id));
  }

  /** The latest target date of an invoice with the subscription on it. */
  public Optional<LocalDate> invoicedUntil(String subscriptionNumber) {
    return invoices().stream()
        .filter(invoice -> invoice.subscriptionNumbers().contains(subscriptionNumber))
        .map(Invoice::targetDate)
        .max(Comparator.naturalOrder());
  }

  List<Invoice> invoices() {
    return Stream.concat(books.invoices().stream(), drafted(Invoice.class)).toList();
  }

  /** Keeps the thing in place of what the draft held under its id. */
  public <T extends Kept> T put(T thing) {
    entries.put(thing.id(), thing);
    return thing;
  }

  public Usage put(Usage record) {
    usage.add(record);
    return record;
  }

  public UsageImport put(UsageImport state) {
    imports.add(state);
    return state;
  }

  List<Usage> usage() {
    return usage;
  }

  List<UsageImport> imports() {
    return imports;
  }

  List<Usage> usageOf(String accountNumber) {
    return books.usageOf(accountNumber);
  }

  List<Kept> entries() {
    return List.copyOf(entries.values());
  }

  private <T extends Kept> Stream<T> drafted(Class<T> kind) {
    return entries.values().stream().filter(kind::isInstance).map(kind::cast);
  }
}
