package io.kommozuora.billing;

import java.util.Optional;

/** The number of an account in Zuora, chosen by us. */
public record AccountNumber(String value) {
  public AccountNumber {
    BillingNumber.check(value);
  }

  /** That number, unless it is one we could not have chosen: nobody's deal leads to such a one. */
  public static Optional<AccountNumber> ifOurs(String value) {
    return BillingNumber.fits(value) ? Optional.of(new AccountNumber(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
