package io.kommozuora.config;

/** Which of Zuora's calls open an account and a subscription. */
public enum BillingMode {
  /** One order makes both. */
  ORDERS("orders"),
  /** The account first, by its own call, then the order: for tenants that want it so. */
  ORDERS_ACCOUNT_FIRST("orders-account-first"),
  /** The account, then the subscription, in a tenant without orders. */
  CLASSIC("classic");

  private final String written;

  BillingMode(String written) {
    this.written = written;
  }

  /** How the configuration writes it. */
  @Override
  public String toString() {
    return written;
  }
}
