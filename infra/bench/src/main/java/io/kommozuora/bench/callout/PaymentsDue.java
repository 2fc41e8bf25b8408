package io.kommozuora.bench.callout;

import io.kommozuora.simulators.zuora.ZuoraSimulator;
import java.util.ArrayDeque;
import java.util.Queue;

/** Deals that owe one invoice each, and pay when they are told to. */
final class PaymentsDue {
  private record Debt(long deal, String invoice) {}

  private final ZuoraSimulator zuora;
  private final Queue<Debt> debts = new ArrayDeque<>();

  PaymentsDue(CalloutSite site, int howMany) {
    this.zuora = site.zuora();
    BilledDeals sales = site.deals();
    for (int i = 0; i < howMany; i++) {
      debts.add(debt(sales.sold()));
    }
  }

  private Debt debt(long deal) {
    String account = BilledDeals.account(deal).value();
    zuora.cards().of(account);
    return new Debt(deal, zuora.money().runBilling(account).orElseThrow().number());
  }

  /** Pays the next one's invoice, and returns whose it was. */
  long pay() {
    Debt debt = debts.remove();
    zuora.money().pay(debt.invoice());
    return debt.deal();
  }
}
