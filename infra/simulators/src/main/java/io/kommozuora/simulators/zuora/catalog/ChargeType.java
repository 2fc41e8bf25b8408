package io.kommozuora.simulators.zuora.catalog;

/** When a charge is billed. */
public enum ChargeType {
  RECURRING("Recurring", "recurring"),
  ONE_TIME("OneTime", "oneTime"),
  USAGE("Usage", "usage");

  private final String wire;
  private final String prefix;

  ChargeType(String wire, String prefix) {
    this.wire = wire;
    this.prefix = prefix;
  }

  public String wire() {
    return wire;
  }

  /** The field that overrides a price of this type and model in an order. */
  public String pricingField(ChargeModel model) {
    return prefix + model.word();
  }
}
