package io.kommozuora.simulators.zuora.catalog;

/** How a charge is priced. */
public enum ChargeModel {
  FLAT_FEE("FlatFee"),
  PER_UNIT("PerUnit"),
  TIERED("Tiered"),
  VOLUME("Volume");

  private final String word;

  ChargeModel(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean counted() {
    return this != FLAT_FEE;
  }
}
