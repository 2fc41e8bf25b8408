package io.kommozuora.sandbox.sales;

import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** Finance and the customers: what they do in Zuora, and the numbers of what came of it. */
public final class Finance {
  private final ZuoraSimulator zuora;
  private final Set<String> invoices = new HashSet<>();
  private final Set<String> payments = new HashSet<>();
  private final Set<String> cards = new HashSet<>();

  public Finance(ZuoraSimulator zuora) {
    this.zuora = zuora;
  }

  /** A bill run over all accounts. */
  public void bill() {
    zuora.money().runBilling().forEach(invoice -> invoices.add(invoice.number()));
  }

  /** The deal's subscription. */
  public Subscription subscription(Deal deal) {
    String id = Long.toString(deal.id());
    return zuora.subscriptions().stream()
        .filter(each -> id.equals(each.customFields().get("KommoDealId__c")))
        .findFirst()
        .orElseThrow();
  }

  /** The invoice the deal was billed on last. */
  public Invoice invoice(Deal deal) {
    String number = subscription(deal).number();
    return zuora.invoices().stream()
        .filter(invoice -> invoice.subscriptionNumbers().contains(number))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /** The customer's card is charged with the deal's invoice. */
  public Payment pay(Deal deal) {
    return made(zuora.money().pay(invoice(deal).number()));
  }

  /** Everybody pays what is open, but for the customers of these deals. */
  public void payAll(Deal... but) {
    Set<String> left = new HashSet<>();
    for (Deal deal : but) {
      left.add(invoice(deal).number());
    }
    zuora.invoices().stream()
        .filter(invoice -> invoice.balance().signum() > 0)
        .map(Invoice::number)
        .filter(number -> !left.contains(number))
        .forEach(number -> made(zuora.money().pay(number)));
  }

  /** The customer's bank declines the deal's invoice. */
  public Payment decline(Deal deal, String reason) {
    return made(zuora.money().decline(invoice(deal).number(), reason));
  }

  private Payment made(Payment payment) {
    payments.add(payment.number());
    return payment;
  }

  /** The customer renews. */
  public Subscription renew(Deal deal) {
    return zuora.people().renew(subscription(deal).number());
  }

  /** The customer leaves. */
  public Subscription cancel(Deal deal) {
    return zuora.people().cancel(subscription(deal).number());
  }

  /** The account's customer has a new card, good until that month. */
  public void newCard(String account, YearMonth until) {
    cards.add(zuora.cards().renew(account, until).id());
  }

  /** The numbers of all invoices that were meant to be. */
  public Set<String> invoices() {
    return Set.copyOf(invoices);
  }

  /** The numbers of all payments that were meant to be. */
  public Set<String> payments() {
    return Set.copyOf(payments);
  }

  /** The ids of the cards that were replaced. */
  public Set<String> cards() {
    return Set.copyOf(cards);
  }
}
