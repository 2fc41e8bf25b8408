package io.kommozuora.zuoracallout.callout;

/** What happened in Zuora; the text form is the {@code eventType} that we ask callouts to carry. */
public enum CalloutType {
  PAYMENT_PROCESSED("PaymentProcessed"),
  PAYMENT_PROCESSING_ERROR("PaymentProcessingError"),
  SUBSCRIPTION_CANCELED("SubscriptionCanceled"),
  SUBSCRIPTION_RENEWED("SubscriptionRenewed"),
  CONTRACT_RENEWAL_REMINDER("ContractRenewalReminder"),
  INVOICE_POSTED("InvoicePosted"),
  INVOICE_PAST_DUE("InvoicePastDue"),
  PAYMENT_REFUNDED("PaymentRefunded"),
  PAYMENT_METHOD_UPDATED("PaymentMethodUpdated"),
  PAYMENT_METHOD_EXPIRING("PaymentMethodExpiring"),
  SUBSCRIPTION_SUSPENDED("SubscriptionSuspended"),
  SUBSCRIPTION_RESUMED("SubscriptionResumed"),
  ORDER_PENDING("OrderPending");

  private final String written;

  CalloutType(String written) {
    this.written = written;
  }

  @Override
  public String toString() {
    return written;
  }
}
