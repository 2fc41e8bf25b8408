package io.kommozuora.simulators.zuora.books;

/** How far an order got, in Zuora's words. */
public enum OrderStatus {
  DRAFT("Draft"),
  PENDING("Pending"),
  SCHEDULED("Scheduled"),
  COMPLETED("Completed");

  private final String wire;

  OrderStatus(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  /** Whether what was ordered is in force. */
  public boolean done() {
    return this == COMPLETED;
  }
}
