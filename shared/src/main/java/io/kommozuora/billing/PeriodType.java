package io.kommozuora.billing;

/** The unit a term is counted in. */
public enum PeriodType {
  DAY("Day"),
  WEEK("Week"),
  MONTH("Month"),
  YEAR("Year");

  private final String zuora;

  PeriodType(String zuora) {
    this.zuora = zuora;
  }

  /** The name Zuora gives the unit. */
  public String zuora() {
    return zuora;
  }
}
