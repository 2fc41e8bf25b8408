package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to the deals of the story, as Zuora's own books have it. */
final class ZuoraBooks {
  private final Aftermath after;
  private final ZuoraSimulator zuora;

  ZuoraBooks(Aftermath after) {
    this.after = after;
    this.zuora = after.sandbox().zuora();
  }

  /**
   * A fact, and whom to tell.
   *
   * @param each whether each of the deals is told, or any one of them
   */
  record Booked(Fact fact, Set<Long> deals, boolean each) {
    boolean told(List<Long> where) {
      Set<Long> different = Set.copyOf(where);
      return different.size() == where.size()
          && (each ? different.equals(deals) : where.size() == 1 && deals.containsAll(where));
    }
  }

  /** All that deals must have been told. */
  List<Booked> facts() {
    List<Booked> facts = new ArrayList<>();
    for (Invoice invoice : zuora.invoices()) {
      facts.add(each(Fact.Kind.INVOICE, invoice.number(), billed(invoice)));
      if (late(invoice)) facts.add(each(Fact.Kind.PAST_DUE, invoice.number(), billed(invoice)));
    }
    zuora.payments().forEach(payment -> facts.add(booked(payment)));
    zuora.subscriptions().forEach(subscription -> facts.addAll(turns(subscription)));
    zuora.paymentMethods().stream()
        .filter(card -> after.finance().cards().contains(card.id()))
        .forEach(card -> facts.add(booked(card)));
    return facts;
  }

  private Booked booked(Payment payment) {
    if (payment.declined()) {
      return any(Fact.Kind.DECLINE, payment.number(), payment.accountNumber());
    }
    Set<Long> billed =
        payment.parts().stream()
            .flatMap(part -> zuora.invoice(part.invoiceId()).stream())
            .flatMap(invoice -> billed(invoice).stream())
            .collect(Collectors.toSet());
    return each(Fact.Kind.PAYMENT, payment.number(), billed);
  }

  private Booked booked(PaymentMethod card) {
    return any(Fact.Kind.CARD, card.card().expires().toString(), card.accountNumber());
  }

  private List<Booked> turns(Subscription now) {
    List<Booked> turns = new ArrayList<>();
    Set<Long> deal = deals(List.of(now.number()));
    List<Subscription> versions = zuora.versions(now.number());
    for (int i = 1; i < versions.size(); i++) {
      if (!versions.get(i).terms().start().equals(versions.get(i - 1).terms().start())) {
        turns.add(each(Fact.Kind.RENEWAL, now.number(), deal));
      }
    }
    if (now.status() == Status.CANCELLED) {
      turns.add(each(Fact.Kind.CANCELLATION, now.number(), deal));
    }
    return turns;
  }

  private static Booked each(Fact.Kind kind, String number, Set<Long> deals) {
    return new Booked(new Fact(kind, number), deals, true);
  }

  private Booked any(Fact.Kind kind, String number, String account) {
    return new Booked(new Fact(kind, number), dealsOf(account), false);
  }

  /** The deals whose subscriptions the invoice bills. */
  Set<Long> billed(Invoice invoice) {
    return deals(invoice.subscriptionNumbers());
  }

  private Set<Long> deals(List<String> subscriptionNumbers) {
    Set<String> numbers = new HashSet<>(subscriptionNumbers);
    return after.cast().won().stream()
        .filter(deal -> numbersOf(deal).anyMatch(numbers::contains))
        .map(Deal::id)
        .collect(Collectors.toSet());
  }

  private Stream<String> numbersOf(Deal deal) {
    return after.subscriptions(deal).stream().map(Subscription::number);
  }

  /** The deals of the account. */
  Set<Long> dealsOf(String account) {
    return deals(
        zuora.subscriptions().stream()
            .filter(subscription -> subscription.accountNumber().equals(account))
            .map(Subscription::number)
            .toList());
  }

  /** Whether the invoice was still open when the day after its last one began. */
  private boolean late(Invoice invoice) {
    LocalDate open =
        invoice.balance().signum() > 0 ? today() : paid(invoice).orElse(invoice.invoiceDate());
    return open.isAfter(invoice.dueDate());
  }

  private Optional<LocalDate> paid(Invoice invoice) {
    return zuora.payments().stream()
        .filter(
            payment ->
                payment.parts().stream().anyMatch(part -> part.invoiceId().equals(invoice.id())))
        .map(Payment::effectiveDate)
        .max(LocalDate::compareTo);
  }

  /** How the account's last payment went. */
  Optional<Payment> lastPayment(String account) {
    return zuora.payments().stream()
        .filter(payment -> payment.accountNumber().equals(account))
        .reduce((_, later) -> later);
  }

  LocalDate today() {
    return LocalDate.ofInstant(after.sandbox().now(), zuora.tenant().zone());
  }
}
