package io.kommozuora.billing;

/** A refund in Zuora, by its id or by its number. */
public record RefundKey(String value) {
  public RefundKey {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
