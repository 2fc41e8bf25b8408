package io.kommozuora.zuoracallout.fact;

import io.kommozuora.config.Integration;
import io.kommozuora.zuoracallout.callout.Callout;
import java.time.Instant;
import java.time.InstantSource;

/** Asks Zuora about what a callout announced. */
public final class FactReader {
  private final PaymentFacts payments;
  private final InvoiceFacts invoices;
  private final RefundFacts refunds;
  private final SubscriptionFacts subscriptions;
  private final PaymentMethodFacts methods;
  private final OrderFacts orders;
  private final Hearsay hearsay;

  /** A reader of these books, as the deployment is configured. */
  public FactReader(Books books, Integration integration, InstantSource clock) {
    Sources sources =
        new Sources(
            books,
            Calendar.of(integration, clock),
            integration.zuora().crmId(),
            integration.zuora().subscriptionField());
    this.payments = new PaymentFacts(sources);
    this.invoices = new InvoiceFacts(sources);
    this.refunds = new RefundFacts(sources);
    this.subscriptions = new SubscriptionFacts(sources);
    this.methods = new PaymentMethodFacts(sources);
    this.orders = new OrderFacts(sources);
    this.hearsay = new Hearsay(sources);
  }

  /**
   * What Zuora says.
   *
   * @param heard when the callout came
   */
  public Finding read(Callout callout, Instant heard) {
    Instant when = when(callout, heard);
    return switch (callout.type()) {
      case PAYMENT_PROCESSED, PAYMENT_PROCESSING_ERROR -> payments.read(callout, when);
      case INVOICE_POSTED, INVOICE_PAST_DUE -> invoices.read(callout, when);
      case PAYMENT_REFUNDED -> refunds.read(callout, when);
      case SUBSCRIPTION_CANCELED,
          SUBSCRIPTION_RENEWED,
          SUBSCRIPTION_SUSPENDED,
          SUBSCRIPTION_RESUMED,
          CONTRACT_RENEWAL_REMINDER ->
          subscriptions.read(callout, when);
      case PAYMENT_METHOD_UPDATED, PAYMENT_METHOD_EXPIRING -> methods.read(callout, when);
      case ORDER_PENDING -> orders.read(callout, when);
    };
  }

  /** What the callout says, and nobody else: no amount of it is believed. */
  public Fact hearsay(Callout callout, Instant heard, String id) {
    return hearsay.fact(callout, when(callout, heard), id);
  }

  // Nothing is heard of before it happens.
  private static Instant when(Callout callout, Instant heard) {
    return callout.occurred().filter(moment -> moment.isBefore(heard)).orElse(heard);
  }
}
