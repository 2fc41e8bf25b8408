package io.kommozuora.kommowon.won;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.kommowon.resolve.Finding;
import io.kommozuora.kommowon.resolve.HoldReason;
import io.kommozuora.zuora.ZuoraClient;
import java.util.Currency;
import java.util.Optional;

/** Finds the account an earlier order opened, and makes sure that it can take this one. */
final class ExistingAccount {
  private ExistingAccount() {}

  /**
   * The account with the order's number; empty when there is none.
   *
   * @throws NotOursException when it is closed or billed in another currency
   */
  static Optional<Account> of(SubscriptionOrder order, ZuoraClient zuora) {
    return zuora.account(order.account()).map(found -> checked(found, order));
  }

  private static Account checked(Account found, SubscriptionOrder order) {
    if (!found.status().equals("Active")) {
      throw new NotOursException(
          Finding.of(HoldReason.ACCOUNT_CLOSED, found.number(), found.status()));
    }
    order
        .opens()
        .map(NewAccount::currency)
        .ifPresent(wanted -> check(found.number(), found.currency(), wanted));
    return found;
  }

  /**
   * Makes sure that the account is billed in the deal's currency.
   *
   * @throws NotOursException when it is not
   */
  static void check(AccountNumber account, Currency of, Currency wanted) {
    if (!of.equals(wanted)) {
      throw new NotOursException(Finding.of(HoldReason.CURRENCY_CLASH, wanted, account, of));
    }
  }
}
