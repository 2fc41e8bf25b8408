package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.number;
import static io.kommozuora.simulators.zuora.body.Field.whole;

/** One step of a tiered or volume price. */
final class TierForms {
  static final Form ORDERS =
      Form.of(
          whole("tier").needed(),
          number("startingUnit").needed(),
          number("endingUnit"),
          number("price").needed(),
          choice("priceFormat", "FlatFee", "PerUnit").needed(),
          number("originalListPrice"));

  static final Form CLASSIC =
      Form.of(
          whole("tier").needed(),
          number("startingUnit"),
          number("endingUnit"),
          number("price").needed(),
          choice("priceFormat", "FlatFee", "PerUnit"));

  private TierForms() {}
}
