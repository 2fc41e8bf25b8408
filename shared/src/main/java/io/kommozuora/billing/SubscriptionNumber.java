package io.kommozuora.billing;

import java.util.Optional;

/** The number of a subscription in Zuora, chosen by us; it stays when the subscription changes. */
public record SubscriptionNumber(String value) {
  public SubscriptionNumber {
    BillingNumber.check(value);
  }

  /** That number, unless it is one we could not have chosen: nobody's deal leads to such a one. */
  public static Optional<SubscriptionNumber> ifOurs(String value) {
    return BillingNumber.fits(value)
        ? Optional.of(new SubscriptionNumber(value))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
