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
  private final BillingMode mode;
  private final Settling settling;
  private final Deadline deadline;

  OpenSubscription(BillingMode mode, Settling settling, Deadline deadline) {
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
  Opened open(SubscriptionOrder order, Work work, ZuoraClient zuora) {
    return switch (mode) {
      case ORDERS -> ordered(order, work, zuora);
      case ORDERS_ACCOUNT_FIRST -> ordered(withAccount(order, work, zuora), work, zuora);
      case CLASSIC -> subscribed(withAccount(order, work, zuora), work, zuora);
    };
  }

  private Opened ordered(SubscriptionOrder order, Work work, ZuoraClient zuora) {
    try {
      return settled(order, work, zuora, key -> zuora.order(order, key));
    } catch (ApiException.Rejected e) {
      if (order.opens().isEmpty()) {
        throw e;
      }
      // Perhaps the account is there although our ledger does not know it: then order on it.
      Account account = ExistingAccount.of(order, zuora).orElseThrow(() -> e);
      SubscriptionOrder onExisting = order.onExisting(account.number());
      return settled(onExisting, work, zuora, key -> zuora.order(onExisting, key));
    }
  }

  private Opened subscribed(SubscriptionOrder order, Work work, ZuoraClient zuora) {
    return settled(order, work, zuora, key -> zuora.subscribe(order, key));
  }

  private Opened settled(
      SubscriptionOrder order, Work work, ZuoraClient zuora, Function<String, Opened> call) {
    return settling.settle(
        new IdempotencyKeys(work, order), call, () -> Adoption.of(order, zuora), deadline);
  }

  private SubscriptionOrder withAccount(SubscriptionOrder order, Work work, ZuoraClient zuora) {
    Optional<NewAccount> opens = order.opens();
    if (opens.isEmpty()) {
      return order;
    }
    AccountNumber account =
        settling.settle(
            new IdempotencyKeys(work, order),
            key -> opened(opens.get(), key, zuora),
            () -> ExistingAccount.of(order, zuora).map(Account::number),
            deadline);
    return order.onExisting(account);
  }

  private static AccountNumber opened(NewAccount account, String key, ZuoraClient zuora) {
    zuora.open(account, key + "-account");
    return account.number();
  }
}
