package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Deal.Customer;
import io.kommozuora.sandbox.sales.Market;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold in Zuora. */
final class BillingRules {
  private static final Map<String, String> RATE_PLANS =
      Map.of(
          "starter", SampleCatalog.STARTER,
          "growth", SampleCatalog.GROWTH,
          "enterprise", SampleCatalog.ENTERPRISE);

  private BillingRules() {}

  static Verdict accounts(Aftermath after) {
    Breaches breaches = new Breaches("one account per customer and entity");
    List<Account> accounts = after.sandbox().zuora().accounts();
    Set<Customer> customers =
        after.cast().won().stream().map(Deal::customer).collect(Collectors.toSet());
    for (Customer customer : customers) {
      long own = accounts.stream().filter(account -> customer.equals(billed(account))).count();
      breaches.unless(own == 1, "customer %s has %d accounts".formatted(customer, own));
    }
    for (Account account : accounts) {
      breaches.unless(
          customers.contains(billed(account)),
          "account %s is nobody's".formatted(account.number()));
    }
    return breaches.over("%d customers, %d accounts".formatted(customers.size(), accounts.size()));
  }

  private static Customer billed(Account account) {
    return new Customer(
        account.customFields().getOrDefault("KommoCustomerId__c", ""), account.currency());
  }

  static Verdict subscriptions(Aftermath after) {
    Breaches breaches = new Breaches("one subscription per won deal, none for others");
    List<Deal> won = after.cast().won();
    int all = after.sandbox().zuora().subscriptions().size();
    for (Deal deal : won) {
      int own = after.subscriptions(deal).size();
      breaches.unless(own == 1, "deal %d has %d subscriptions".formatted(deal.id(), own));
    }
    breaches.unless(all <= won.size(), "%d subscriptions too many".formatted(all - won.size()));
    return breaches.over("%d won deals, %d subscriptions".formatted(won.size(), all));
  }

  static Verdict plans(Aftermath after) {
    Breaches breaches = new Breaches("the plan, seats and currency that were sold");
    for (Deal deal : after.cast().won()) {
      for (Subscription subscription : after.subscriptions(deal)) {
        breaches.unless(
            sold(deal, subscription),
            "deal %d is billed otherwise than agreed".formatted(deal.id()));
      }
    }
    String plans =
        after.cast().won().stream()
            .map(deal -> deal.offer().plan())
            .distinct()
            .collect(Collectors.joining(", "));
    return breaches.over(plans);
  }

  private static boolean sold(Deal deal, Subscription subscription) {
    boolean seats =
        subscription
            .quantity(SampleCatalog.GROWTH_SEATS)
            .map(quantity -> quantity.compareTo(BigDecimal.valueOf(deal.offer().seats())) == 0)
            .orElse(!deal.offer().plan().equals("growth"));
    return seats
        && subscription.planIds().equals(List.of(RATE_PLANS.get(deal.offer().plan())))
        && subscription.currency().equals(deal.offer().currency());
  }

  static Verdict entities(Aftermath after) {
    Breaches breaches = new Breaches("the legal entity of the customer's country");
    Map<Market, Integer> deals = new EnumMap<>(Market.class);
    for (Deal deal : after.cast().won()) {
      Market home = deal.offer().market();
      deals.merge(home, 1, Integer::sum);
      for (Subscription subscription : after.subscriptions(deal)) {
        breaches.unless(
            subscription.accountNumber().equals(account(deal)),
            "deal %d is billed on %s".formatted(deal.id(), subscription.accountNumber()));
      }
    }
    return breaches.over(
        deals.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey().entity())
            .collect(Collectors.joining(", ")));
  }

  private static String account(Deal deal) {
    String number = "KOMMO-C" + deal.company();
    return deal.offer().market() == Market.AMERICA
        ? number
        : number + "-" + deal.offer().market().entity();
  }

  static Verdict invoices(Aftermath after) {
    ZuoraSimulator zuora = after.sandbox().zuora();
    Breaches breaches = new Breaches("no invoice and no payment by accident");
    for (Invoice invoice : zuora.invoices()) {
      breaches.unless(
          after.finance().invoices().contains(invoice.number()),
          "invoice %s was made".formatted(invoice.number()));
    }
    for (Payment payment : zuora.payments()) {
      breaches.unless(
          after.finance().payments().contains(payment.number()),
          "payment %s was made".formatted(payment.number()));
    }
    return breaches.over(
        "%d invoices, %d payments".formatted(zuora.invoices().size(), zuora.payments().size()));
  }
}
