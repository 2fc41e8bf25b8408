package io.kommozuora.simulators.zuora.usage;

/** The headers a usage file may have, spelt exactly so. */
enum Column {
  ACCOUNT_ID,
  UOM,
  QTY,
  STARTDATE,
  ENDDATE,
  SUBSCRIPTION_ID,
  CHARGE_ID,
  DESCRIPTION,
  PRODUCT_RATE_PLAN_CHARGE_ID,
  UNIQUE_KEY;

  /** Whether a file cannot do without the header. */
  boolean needed() {
    return this != PRODUCT_RATE_PLAN_CHARGE_ID && this != UNIQUE_KEY;
  }
}
