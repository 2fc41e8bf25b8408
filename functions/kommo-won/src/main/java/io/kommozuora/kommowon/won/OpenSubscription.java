package io.kommozuora.kommowon.won;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.Opened;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.config.BillingMode;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Deadline;
import io.kommozuora.zuora.ZuoraClient;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens one subscription in Zuora, and its account where it has none, however often it is tried.
 */
final class OpenSubscription {
  private final ZuoraClient zuora;
  private final BillingMode mode;
  private final Settling settling;
  private final Deadline deadline;

  OpenSubscription(ZuoraClient zuora, BillingMode mode, Settling settling, Deadline deadline) {
    this.zuora = zuora;
    this.mode = mode;
    this.settling = settling;
    this.deadline = deadline;
  }

  /**
   * Opens the subscription, or finds it open.
   *
   * @throws NotOursException when Zuora has the order's numbers for something else
   * @throws ApiException.Rejected when Zuora does not accept the order
   * @throws ApiException when it could not be settled in time
   */
  Opened open(SubscriptionOrder order, Work work) {
    return switch (mode) {
      case ORDERS -> ordered(order, work);
      case ORDERS_ACCOUNT_FIRST -> ordered(withAccount(order, work), work);
      case CLASSIC -> subscribed(withAccount(order, work), work);
    };
  }

  private Opened ordered(SubscriptionOrder order, Work work) {
    try {
      return settled(order, work, key -> zuora.order(order, key));
    } catch (ApiException.Rejected e) {
      if (order.opens().isEmpty() || account(order).isEmpty()) {
        throw e;
      }
      // The account is there although our ledger does not know it: order on it.
      SubscriptionOrder onExisting = order.onExistingAccount();
      return settled(onExisting, work, key -> zuora.order(onExisting, key));
    }
  }

  private Opened subscribed(SubscriptionOrder order, Work work) {
    return settled(order, work, key -> zuora.subscribe(order, key));
  }

  private Opened settled(SubscriptionOrder order, Work work, Function<String, Opened> call) {
    return settling.settle(
        new IdempotencyKeys(work, order), call, () -> Adoption.of(order, zuora), deadline);
  }

  private SubscriptionOrder withAccount(SubscriptionOrder order, Work work) {
    Optional<NewAccount> opens = order.opens();
    if (opens.isPresent()) {
      settling.settle(
          new IdempotencyKeys(work, order),
          key -> openAccount(opens.get(), key + "-account"),
          () -> account(order).map(Account::number),
          deadline);
    }
    return order.onExistingAccount();
  }

  private AccountNumber openAccount(NewAccount account, String key) {
    zuora.open(account, key);
    return account.number();
  }

  private Optional<Account> account(SubscriptionOrder order) {
    return ExistingAccount.of(order, zuora);
  }
}
