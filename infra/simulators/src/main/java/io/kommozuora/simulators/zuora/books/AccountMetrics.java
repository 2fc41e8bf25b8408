package io.kommozuora.simulators.zuora.books;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** What an account owes, and what its active subscriptions bring each month. */
public record AccountMetrics(BigDecimal balance, BigDecimal monthly) {
  public static AccountMetrics of(Account account, Books books) {
    return new AccountMetrics(
        sum(books.invoicesOf(account.number()).stream().map(Invoice::balance)),
        sum(
            books.subscriptionsOf(account.number()).stream()
                .filter(each -> each.status() == Status.ACTIVE)
                .map(Subscription::amount)));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
