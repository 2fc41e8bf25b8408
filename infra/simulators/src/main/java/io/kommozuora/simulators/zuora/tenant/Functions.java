package io.kommozuora.simulators.zuora.tenant;

/** Which ways of selling a tenant has. */
public enum Functions {
  /** Orders only, as every new tenant. */
  ORDERS,
  /** Subscribe and Amend only. */
  CLASSIC,
  /** Both, by Orders Harmonization. */
  HARMONIZED;

  public boolean orders() {
    return this != CLASSIC;
  }

  public boolean classic() {
    return this != ORDERS;
  }
}
