package io.kommozuora.billing;

/** How a charge is priced, for the models whose price or quantity a deal may decide. */
public enum ChargeModel {
  RECURRING_FLAT_FEE("recurringFlatFee", false),
  RECURRING_PER_UNIT("recurringPerUnit", true),
  RECURRING_TIERED("recurringTiered", true),
  RECURRING_VOLUME("recurringVolume", true),
  ONE_TIME_FLAT_FEE("oneTimeFlatFee", false),
  ONE_TIME_PER_UNIT("oneTimePerUnit", true),
  ONE_TIME_TIERED("oneTimeTiered", true),
  ONE_TIME_VOLUME("oneTimeVolume", true);

  private final String zuora;
  private final boolean counted;

  ChargeModel(String zuora, boolean counted) {
    this.zuora = zuora;
    this.counted = counted;
  }

  /** The name Zuora's orders give the model. */
  public String zuora() {
    return zuora;
  }

  /** Whether a quantity is billed. */
  public boolean counted() {
    return counted;
  }

  /** Whether one list price says it all. */
  public boolean priced() {
    return switch (this) {
      case RECURRING_FLAT_FEE, RECURRING_PER_UNIT, ONE_TIME_FLAT_FEE, ONE_TIME_PER_UNIT -> true;
      case RECURRING_TIERED, RECURRING_VOLUME, ONE_TIME_TIERED, ONE_TIME_VOLUME -> false;
    };
  }

  @Override
  public String toString() {
    return zuora;
  }
}
