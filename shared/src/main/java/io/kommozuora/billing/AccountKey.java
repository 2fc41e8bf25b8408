package io.kommozuora.billing;

/** An account in Zuora, by its id or by its number. */
public record AccountKey(String value) {
  public AccountKey {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
