package io.kommozuora.simulators.zuora.tenant;

/** Which feature of advanced consumption billing a tenant has. */
public enum ConsumptionFeature {
  NONE,
  PREPAID_WITH_DRAWDOWN,
  UNBILLED_USAGE;

  /** Whether usage files may carry unique keys, and units of measure must fit a charge. */
  public boolean uniqueKeys() {
    return this != NONE;
  }

  /** Whether usage is billed though the invoice for its period was posted before it came. */
  public boolean billsLateUsage() {
    return this == UNBILLED_USAGE;
  }
}
