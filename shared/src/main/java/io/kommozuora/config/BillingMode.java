package io.kommozuora.config;

/** Which of Zuora's calls open an account and a subscription. */
public enum BillingMode {
  /** One order makes both. */
  ORDERS,
  /** The account first, by its own call, then the order: for tenants that want it so. */
  ORDERS_ACCOUNT_FIRST,
  /** The account, then the subscription, in a tenant without orders. */
  CLASSIC
}
