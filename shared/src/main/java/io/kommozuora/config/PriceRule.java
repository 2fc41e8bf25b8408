package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.deal.FieldKey;

/** A charge whose list price a field of the deal may replace. */
public record PriceRule(
    PerMarket<ChargeId> charge, FieldKey field, ChargeModel model, boolean required) {
  public PriceRule {
    if (!model.priced()) throw new IllegalArgumentException(model + " has no single price");
  }
}
