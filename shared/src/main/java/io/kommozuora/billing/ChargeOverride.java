package io.kommozuora.billing;

import java.math.BigDecimal;
import java.util.Optional;

/** What is sold of one charge of the plan, in place of the catalog's quantity or price. */
public record ChargeOverride(
    ChargeId charge, ChargeModel model, Optional<BigDecimal> quantity, Optional<BigDecimal> price) {
  public ChargeOverride {
    quantity = quantity.map(ChargeOverride::plain);
    price = price.map(ChargeOverride::plain);
  }

  // 1E+3 is the same number, but not every reader of JSON takes it.
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
