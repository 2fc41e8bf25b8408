package io.kommozuora.billing;

/** The number of a subscription in Zuora, chosen by us; it stays when the subscription changes. */
public record SubscriptionNumber(String value) {
  public SubscriptionNumber {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
