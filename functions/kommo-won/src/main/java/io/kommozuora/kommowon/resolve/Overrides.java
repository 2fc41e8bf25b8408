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
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The quantities and prices a deal decides, where its plan lets it. */
final class Overrides {
  // More digits than any quantity or price has: a hostile exponent must not cost memory.
  private static final String NUMBER = "\\d{1,13}(\\.\\d{1,9})?";

  // Kommo's kinds of fields whose number is an amount of some currency.
  private static final Set<String> MONEY = Set.of("monetary", "price");

  private final Deal deal;
  private final Optional<Currency> accountCurrency;
  private final Market market;
  private final Reasons reasons;
  private final Map<ChargeId, ChargeOverride> overrides = new LinkedHashMap<>();

  Overrides(Deal deal, Optional<Currency> accountCurrency, Market market, Reasons reasons) {
    this.deal = deal;
    this.accountCurrency = accountCurrency;
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
    Optional<String> text = FieldText.of(deal, rule.field());
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
    Optional<String> text = FieldText.of(deal, rule.field());
    if (charge.isEmpty() || text.isEmpty()) {
      missing(rule.required() && charge.isPresent(), HoldReason.PRICE_MISSING, rule.field());
      return;
    }
    Optional<BigDecimal> price = number(text.get()).filter(this::exact);
    if (price.isEmpty()) {
      reasons.add(HoldReason.PRICE_INVALID, rule.field(), text.get(), market.currency(), digits());
      return;
    }
    checkMoney(rule.field());
    Optional<BigDecimal> quantity =
        Optional.ofNullable(overrides.get(charge.get())).flatMap(ChargeOverride::quantity);
    overrides.put(charge.get(), new ChargeOverride(charge.get(), rule.model(), quantity, price));
  }

  private void missing(boolean required, HoldReason reason, FieldKey field) {
    if (required) {
      reasons.add(reason, field);
    }
  }

  // A deal does not tell its money fields' currency; a plain number is in the deal's own.
  private void checkMoney(FieldKey field) {
    boolean money =
        deal.fields().all().stream()
            .filter(found -> field.names(found.id(), found.code().orElse(null)))
            .anyMatch(found -> MONEY.contains(found.type()));
    if (money && accountCurrency.filter(market.currency()::equals).isEmpty()) {
      reasons.add(HoldReason.PRICE_CURRENCY, field, market.currency());
    }
  }

  private boolean exact(BigDecimal price) {
    return price.scale() <= digits();
  }

  private int digits() {
    return market.currency().getDefaultFractionDigits();
  }

  // Written the one way there is, 25 and never 25.0 nor 2.5E+1: the order must not differ.
  private static Optional<BigDecimal> number(String text) {
    if (!text.matches(NUMBER)) {
      return Optional.empty();
    }
    BigDecimal bare = new BigDecimal(text).stripTrailingZeros();
    return Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
  }
}
