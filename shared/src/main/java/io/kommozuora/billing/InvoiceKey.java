package io.kommozuora.billing;

/** An invoice in Zuora, by its id or by its number. */
public record InvoiceKey(String value) {
  public InvoiceKey {
    BillingNumber.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
