package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.config.EntityRule;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.Market;
import io.kommozuora.config.Plan;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out the terms of a sale whose plan, entity and currency are known. */
final class SaleTerms {
  private final KommoSettings kommo;
  private final DealFacts facts;
  private final Reasons reasons;

  SaleTerms(KommoSettings kommo, DealFacts facts, Reasons reasons) {
    this.kommo = kommo;
    this.facts = facts;
    this.reasons = reasons;
  }

  Optional<Sale> of(Plan plan, RatePlanId ratePlan, EntityRule entity, Currency currency) {
    Market market = new Market(entity.name(), currency);
    List<ChargeOverride> overrides = new Overrides(facts.deal(), market, reasons).of(plan);
    Map<String, String> accountValues = accountValues(entity);
    return term(plan)
        .map(term -> new Sale(plan, ratePlan, entity, currency, term, overrides, accountValues));
  }

  private Optional<Term> term(Plan plan) {
    Optional<String> text = kommo.fields().term().flatMap(facts.deal().fields()::text);
    if (text.isEmpty()) {
      return Optional.of(plan.term());
    }
    try {
      return Optional.of(Term.of(text.get()));
    } catch (IllegalArgumentException e) {
      return reasons.add(HoldReason.TERM_INVALID, kommo.fields().term().orElseThrow(), text.get());
    }
  }

  private Map<String, String> accountValues(EntityRule entity) {
    Map<String, String> values = new TreeMap<>();
    entity
        .accountFields()
        .forEach(
            (name, field) ->
                field
                    .valueFor(facts)
                    .or(() -> reasons.add(HoldReason.ACCOUNT_VALUE_MISSING, name))
                    .ifPresent(value -> values.put(name, value)));
    return values;
  }
}
