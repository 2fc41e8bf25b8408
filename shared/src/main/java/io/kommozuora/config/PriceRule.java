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

  static PriceRule read(Section section) {
    var charge = PerMarket.read(section, "charge", "charges", ChargeId::new);
    var field = section.required("field", Scalar.FIELD, "UNIT_PRICE");
    var models = Scalar.oneOf(ChargeModel.values(), ChargeModel::toString);
    var model = section.optional("model", models, ChargeModel.RECURRING_FLAT_FEE);
    var required = section.optional("required", Scalar.FLAG, false);
    return new PriceRule(charge.get(), field.get(), model.get(), required.get());
  }
}
