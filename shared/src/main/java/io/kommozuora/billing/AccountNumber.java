package io.kommozuora.billing;

/** The number of an account in Zuora, chosen by us. */
public record AccountNumber(String value) {
  public AccountNumber {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
