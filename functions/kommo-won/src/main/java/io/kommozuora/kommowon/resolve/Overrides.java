package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.config.Market;
import io.kommozuora.config.Plan;
import io.kommozuora.config.PriceRule;
import io.kommozuora.config.QuantityRule;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quantities and prices a deal decides, where its plan lets it. */
final class Overrides {
  // More digits than any quantity or price has: a hostile exponent must not cost memory.
  private static final String NUMBER = "\\d{1,13}(\\.\\d{1,9})?";

  private final Deal deal;
  private final Market market;
  private final Reasons reasons;
  private final Map<ChargeId, ChargeOverride> overrides = new LinkedHashMap<>();

  Overrides(Deal deal, Market market, Reasons reasons) {
    this.deal = deal;
    this.market = market;
    this.reasons = reasons;
  }

  List<ChargeOverride> of(Plan plan) {
    plan.quantities().forEach(this::quantity);
    plan.prices().forEach(this::price);
    return List.copyOf(overrides.values());
  }

  private void quantity(QuantityRule rule) {
    Optional<ChargeId> charge = rule.charge().in(market);
    Optional<String> text = deal.fields().text(rule.field());
    if (charge.isEmpty() || text.isEmpty()) {
      missing(rule.required() && charge.isPresent(), HoldReason.QUANTITY_MISSING, rule.field());
      return;
    }
    Optional<BigDecimal> quantity = number(text.get()).filter(rule::allows);
    if (quantity.isEmpty()) {
      reasons.add(HoldReason.QUANTITY_INVALID, rule.field(), text.get(), rule.min(), rule.max());
      return;
    }
    overrides.put(
        charge.get(), new ChargeOverride(charge.get(), rule.model(), quantity, Optional.empty()));
  }

  private void price(PriceRule rule) {
    Optional<ChargeId> charge = rule.charge().in(market);
    Optional<String> text = deal.fields().text(rule.field());
    if (charge.isEmpty() || text.isEmpty()) {
      missing(rule.required() && charge.isPresent(), HoldReason.PRICE_MISSING, rule.field());
      return;
    }
    Optional<BigDecimal> price = number(text.get()).filter(this::exact);
    if (price.isEmpty()) {
      reasons.add(HoldReason.PRICE_INVALID, rule.field(), text.get(), market.currency());
      return;
    }
    Optional<BigDecimal> quantity =
        Optional.ofNullable(overrides.get(charge.get())).flatMap(ChargeOverride::quantity);
    overrides.put(charge.get(), new ChargeOverride(charge.get(), rule.model(), quantity, price));
  }

  private void missing(boolean required, HoldReason reason, FieldKey field) {
    if (required) {
      reasons.add(reason, field);
    }
  }

  private boolean exact(BigDecimal price) {
    return price.stripTrailingZeros().scale() <= market.currency().getDefaultFractionDigits();
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
