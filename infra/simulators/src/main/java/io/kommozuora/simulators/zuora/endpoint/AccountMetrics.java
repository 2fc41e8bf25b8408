package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /** Decimals are texts here, unlike nearly everywhere else. */
  ObjectNode json() {
    return Json.object()
        .put("balance", text(balance))
        .put("totalInvoiceBalance", text(balance))
        .put("creditBalance", "0.00")
        .put("unappliedPaymentAmount", "0.00")
        .put("contractedMrr", text(monthly));
  }

  private static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
