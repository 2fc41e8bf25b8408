package io.kommozuora.simulators.zuora.ordering;

/** The six digits with which Zuora's error codes name the object and the call. */
public final class Resource {
  public static final int ACCOUNT_CREATE = 510000;
  public static final int ACCOUNT_UPDATE = 515000;
  public static final int SUBSCRIPTION_CREATE = 531000;
  public static final int SUBSCRIPTION_CANCEL = 532000;
  public static final int SUBSCRIPTION_RENEW = 533000;
  public static final int SUBSCRIPTION_UPDATE = 535000;
  public static final int PAYMENT = 530000;
  public static final int ORDER = 587300;
  public static final int ORDER_PREVIEW = 587400;

  private Resource() {}
}
