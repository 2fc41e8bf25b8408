package io.kommozuora.billing;

/** The id Zuora gives a payment method. */
public record PaymentMethodId(String value) {
  public PaymentMethodId {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
