package io.kommozuora.billing;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount in one currency; equal amounts are equal however they were written. */
public record Money(BigDecimal amount, Currency currency) {
  public Money {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal shortest = amount.stripTrailingZeros();
    amount = shortest.setScale(Math.max(digits, shortest.scale()));
  }

  /** The amount and the currency's code, such as 199.00 USD. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
