package io.kommozuora.simulators.zuora.body;

/** The objects that can carry custom fields, as Zuora names them. */
public final class CustomObjects {
  public static final String ACCOUNT = "Account";
  public static final String CONTACT = "Contact";
  public static final String ORDER = "Order";
  public static final String ORDER_ACTION = "OrderAction";
  public static final String RATE_PLAN = "RatePlan";
  public static final String RATE_PLAN_CHARGE = "RatePlanCharge";
  public static final String SUBSCRIPTION = "Subscription";

  private CustomObjects() {}
}
