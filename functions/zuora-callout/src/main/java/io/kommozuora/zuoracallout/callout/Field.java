package io.kommozuora.zuoracallout.callout;

import java.util.Optional;

/** What a callout may say. */
public enum Field {
  EVENT_TYPE(Shape.WORD),
  EVENT_NAME(Shape.WORD),
  EVENT_CATEGORY(Shape.WORD),
  /** What kind of change of a subscription it is, where the event alone does not say so. */
  CHANGE(Shape.WORD),
  /** In whatever notation: Zuora's follows the locale. */
  OCCURRED(Shape.TEXT),
  ACCOUNT_ID(Shape.KEY),
  ACCOUNT_NUMBER(Shape.KEY),
  SUBSCRIPTION_ID(Shape.KEY),
  SUBSCRIPTION_NUMBER(Shape.KEY),
  PAYMENT_ID(Shape.KEY),
  INVOICE_ID(Shape.KEY),
  INVOICE_NUMBER(Shape.KEY),
  REFUND_ID(Shape.KEY),
  PAYMENT_METHOD_ID(Shape.KEY),
  ORDER_NUMBER(Shape.KEY),
  CRM_ID(Shape.MARK),
  /** The account's custom field of the configuration. */
  ACCOUNT_FIELD(Shape.MARK),
  /** The subscription's custom field of the configuration. */
  SUBSCRIPTION_FIELD(Shape.MARK),
  DAYS_BEFORE(Shape.COUNT),
  ATTEMPT(Shape.COUNT),
  AMOUNT(Shape.TEXT);

  private final Shape shape;

  Field(Shape shape) {
    this.shape = shape;
  }

  /** Whether a number that is not whole says something here. */
  boolean takesFractions() {
    return shape == Shape.TEXT;
  }

  /** The value as everybody writes it, or nothing when it is ill-shaped. */
  Optional<String> read(String value) {
    return shape.read(value);
  }
}
