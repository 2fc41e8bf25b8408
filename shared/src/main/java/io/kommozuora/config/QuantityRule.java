package io.kommozuora.config;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.deal.FieldKey;
import java.math.BigDecimal;

/** A charge whose quantity stands in a field of the deal. */
public record QuantityRule(
    PerMarket<ChargeId> charge,
    FieldKey field,
    ChargeModel model,
    BigDecimal min,
    BigDecimal max,
    boolean required) {
  public QuantityRule {
    if (!model.counted()) throw new IllegalArgumentException(model + " has no quantity");
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException("min %s is above max %s".formatted(min, max));
    }
  }

  static QuantityRule read(Section section) {
    var charge = PerMarket.read(section, "charge", "charges", ChargeId::new);
    var field = section.required("field", Scalar.FIELD, "SEATS");
    var models = Scalar.oneOf(ChargeModel.values(), ChargeModel::toString);
    var model = section.optional("model", models, ChargeModel.RECURRING_PER_UNIT);
    var min = section.optional("min", Scalar.AMOUNT, BigDecimal.ONE);
    var max = section.optional("max", Scalar.AMOUNT, BigDecimal.valueOf(1_000_000));
    var required = section.optional("required", Scalar.FLAG, true);
    return new QuantityRule(
        charge.get(), field.get(), model.get(), min.get(), max.get(), required.get());
  }

  /** Whether the plan may be sold in this quantity. */
  public boolean allows(BigDecimal quantity) {
    return quantity.compareTo(min) >= 0 && quantity.compareTo(max) <= 0;
  }
}
