package io.kommozuora.billing;

/** The number of an order in Zuora, chosen by us. */
public record OrderNumber(String value) {
  public OrderNumber {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
