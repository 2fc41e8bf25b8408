package io.kommozuora.billing;

/** A payment in Zuora, by its id or by its number. */
public record PaymentKey(String value) {
  public PaymentKey {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
