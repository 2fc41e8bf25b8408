package io.kommozuora.simulators.zuora.books;

/** The states of a subscription, in Zuora's words. */
public enum Status {
  DRAFT("Draft"),
  PENDING_ACTIVATION("Pending Activation"),
  PENDING_ACCEPTANCE("Pending Acceptance"),
  ACTIVE("Active"),
  CANCELLED("Cancelled"),
  EXPIRED("Expired"),
  SUSPENDED("Suspended");

  private final String wire;

  Status(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  public boolean begun() {
    return this != DRAFT && this != PENDING_ACTIVATION && this != PENDING_ACCEPTANCE;
  }
}
