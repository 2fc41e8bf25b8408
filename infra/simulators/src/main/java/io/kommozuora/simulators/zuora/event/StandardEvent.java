package io.kommozuora.simulators.zuora.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Zuora's standard events, as far as they are played, with their category codes. */
public enum StandardEvent {
  INVOICE_POSTED(1110, "InvoicePosted", "Invoice", Optional.of("Invoice")),
  INVOICES_PAST_DUE(1120, "InvoicesPastDueAccountSummary", "Account", Optional.of("Account")),
  INVOICE_DUE(1140, "InvoiceDue", "Invoice", Optional.of("Invoice")),
  SUBSCRIPTION_CREATED(1210, "SubscriptionCreated", "Subscription", Optional.of("Subscription")),
  UPCOMING_RENEWAL(1220, "UpcomingRenewal", "Subscription", Optional.empty()),
  AMENDMENT_PROCESSED(1310, "AmendmentProcessed", "Amendment", Optional.of("Subscription")),
  PAYMENT_DECLINED(2110, "PaymentDeclined", "Payment", Optional.of("Payment")),
  PAYMENT_PROCESSED(2120, "PaymentProcessed", "Payment", Optional.of("Payment")),
  PAYMENT_METHOD_EXPIRATION(2210, "PaymentMethodExpiration", "PaymentMethod", Optional.empty()),
  PAYMENT_METHOD_UPDATED(
      2220, "PaymentMethodUpdated", "PaymentMethod", Optional.of("PaymentMethod")),
  PAYMENT_REFUND_PROCESSED(2410, "PaymentRefundProcessed", "Refund", Optional.of("Refund"));

  private static final Set<String> RENEWAL_FIELDS =
      Set.of(
          "Account.ID",
          "Account.Name",
          "Account.Number",
          "Subscription.SubscriptionName",
          "Subscription.RenewalTerm",
          "Subscription.TermEndDate");

  private final int code;
  private final String word;
  private final String baseObject;
  private final Optional<String> dataSource;

  StandardEvent(int code, String name, String baseObject, Optional<String> dataSource) {
    this.code = code;
    this.word = name;
    this.baseObject = baseObject;
    this.dataSource = dataSource;
  }

  public static Optional<StandardEvent> of(int code) {
    return Arrays.stream(values()).filter(event -> event.code == code).findFirst();
  }

  public static Optional<StandardEvent> of(EventType type) {
    return Arrays.stream(values()).filter(event -> event.type().equals(type)).findFirst();
  }

  public int code() {
    return code;
  }

  /** The category of all events of the same object, such as 2100 for payments. */
  public int parent() {
    return this == INVOICES_PAST_DUE ? 1500 : code / 100 * 100;
  }

  public EventType type() {
    return EventType.user(word);
  }

  public String baseObject() {
    return baseObject;
  }

  /** The data source behind the event; without one there are only system merge fields. */
  public Optional<String> dataSource() {
    return dataSource;
  }

  /** Whether the event can tell this system merge field about its object. */
  public boolean tells(String field) {
    return this != UPCOMING_RENEWAL || RENEWAL_FIELDS.contains(field);
  }

  /** What a notification may choose by, and what it chooses when it does not say. */
  public Optional<Criterion> criterion() {
    return switch (this) {
      case PAYMENT_DECLINED -> Criterion.of("SequenceOfFailedAttempt", 1);
      case UPCOMING_RENEWAL -> Criterion.of("HowManyDaysBefore", 30, 60, 90);
      case PAYMENT_METHOD_EXPIRATION -> Criterion.of("HowManyDaysBefore", 15, 30);
      case INVOICE_DUE -> Criterion.of("HowManyDaysAfter", 1);
      default -> Optional.empty();
    };
  }

  /** A number that a notification asks for by a parameter; the parameters' names are ours. */
  public record Criterion(String parameter, List<Integer> usual) {
    public Criterion {
      usual = List.copyOf(usual);
    }

    private static Optional<Criterion> of(String parameter, Integer... usual) {
      return Optional.of(new Criterion(parameter, List.of(usual)));
    }
  }
}
