package io.kommozuora.billing;

/**
 * A subscription that exists in Zuora.
 *
 * @param status Zuora's word, such as Active or Pending
 */
public record Opened(AccountNumber account, SubscriptionNumber subscription, String status) {}
