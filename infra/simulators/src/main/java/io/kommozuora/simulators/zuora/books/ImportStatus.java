package io.kommozuora.simulators.zuora.books;

/** How far an import is; what was imported counts only when it is completed. */
public enum ImportStatus {
  PENDING("Pending"),
  PROCESSING("Processing"),
  COMPLETED("Completed"),
  CANCELED("Canceled"),
  FAILED("Failed");

  private final String wire;

  ImportStatus(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  public boolean ended() {
    return this != PENDING && this != PROCESSING;
  }
}
