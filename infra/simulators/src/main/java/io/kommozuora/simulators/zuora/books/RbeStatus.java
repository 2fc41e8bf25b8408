package io.kommozuora.simulators.zuora.books;

/** How far the billing engine is with a usage record. */
public enum RbeStatus {
  PENDING("Pending"),
  PROCESSED("Processed");

  private final String wire;

  RbeStatus(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
