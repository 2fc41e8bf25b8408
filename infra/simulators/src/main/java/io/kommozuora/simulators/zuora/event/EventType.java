package io.kommozuora.simulators.zuora.event;

/** The name of an event within the namespace of those who made it. */
public record EventType(String namespace, String name) {
  public static final String USER = "user.notification";
  public static final String ZUORA = "com.zuora.notification";

  public static final EventType ORDER_PROCESSED = new EventType(ZUORA, "OrderProcessed");
  public static final EventType ORDER_ACTION_PROCESSED =
      new EventType(ZUORA, "OrderActionProcessed");

  public static EventType user(String name) {
    return new EventType(USER, name);
  }

  @Override
  public String toString() {
    return namespace + ":" + name;
  }
}
