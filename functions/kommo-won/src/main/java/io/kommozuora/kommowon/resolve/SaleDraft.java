package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.config.AccountField;
import io.kommozuora.config.EntityRule;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.Market;
import io.kommozuora.config.Plan;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out a sale whose plan, entity and currency are known. */
final class SaleDraft {
  private final KommoSettings kommo;
  private final DealFacts facts;
  private final Reasons reasons;

  SaleDraft(KommoSettings kommo, DealFacts facts, Reasons reasons) {
    this.kommo = kommo;
    this.facts = facts;
    this.reasons = reasons;
  }

  Optional<Sale> of(Plan plan, EntityRule entity, Currency currency) {
    Map<String, String> accountValues = accountValues(entity);
    Optional<RatePlanId> ratePlan = plan.ratePlanFor(entity.name(), currency);
    if (ratePlan.isEmpty()) {
      return reasons.add(HoldReason.PLAN_NOT_SOLD, plan.key(), currency, entity.name());
    }
    Market market = new Market(entity.name(), currency);
    List<ChargeOverride> overrides =
        new Overrides(facts.deal(), kommo.currency(), market, reasons).of(plan);
    return Optional.of(
        new Sale(plan.key(), ratePlan.get(), entity, currency, overrides, accountValues));
  }

  // Sorted: the same reasons must always come in the same order.
  private Map<String, String> accountValues(EntityRule entity) {
    Map<String, String> values = new TreeMap<>();
    new TreeMap<>(entity.accountFields())
        .forEach((name, field) -> value(name, field).ifPresent(value -> values.put(name, value)));
    return values;
  }

  private Optional<String> value(String name, AccountField field) {
    return switch (field) {
      case AccountField.Fixed fixed -> fixed.valueFor(facts);
      case AccountField.Mapped mapped ->
          mapped
              .valueFor(facts)
              .or(() -> reasons.add(HoldReason.ACCOUNT_VALUE_MISSING, name, mapped.field()));
    };
  }
}
