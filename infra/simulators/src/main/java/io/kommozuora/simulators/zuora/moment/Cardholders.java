package io.kommozuora.simulators.zuora.moment;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.time.YearMonth;

/** The default cards of accounts; an account without one gets one when it is needed. */
record Cardholders(Site site, Draft draft) {
  PaymentMethod card(String accountKey) {
    Account account = draft.account(accountKey).orElseThrow();
    return account.paymentMethodId().flatMap(draft::paymentMethod).orElseGet(() -> give(account));
  }

  PaymentMethod printed(String accountKey, YearMonth expires) {
    PaymentMethod old = card(accountKey);
    return draft.put(old.with(old.card().expiring(expires), site.now()));
  }

  private PaymentMethod give(Account account) {
    YearMonth expires = YearMonth.from(site.today()).plusYears(2);
    PaymentMethod.Card card =
        new PaymentMethod.Card("Visa", "************1111", expires, account.name());
    PaymentMethod method =
        draft.put(PaymentMethod.of(site.numbers().id(), account.number(), card, site.now()));
    draft.put(account.withPaymentMethod(method.id()));
    return method;
  }
}
