package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.EntityRule;
import io.kommozuora.config.EntityRules;
import io.kommozuora.config.Integration;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.Plan;
import io.kommozuora.deal.Deal;
import java.util.Currency;
import java.util.Optional;

/**
 * The legal entity that bills a deal.
 *
 * @param facts what it was chosen by
 * @param currency what the deal is billed in; empty when nothing says so, which is noted
 */
record Seller(DealFacts facts, EntityRule entity, Optional<Currency> currency) {
  static Optional<Seller> of(
      Deal deal, Optional<String> country, Integration integration, Reasons reasons) {
    DealCurrency currencies = new DealCurrency(integration.kommo(), deal);
    EntityRules entities = integration.entities();
    if (!currencies.clear(reasons) || (country.isEmpty() && asksForCountry(entities))) {
      return Optional.empty();
    }
    DealFacts facts = new DealFacts(deal, country, currencies.beforeEntity());
    Optional<EntityRule> entity =
        entities.first(facts).or(() -> reasons.add(HoldReason.ENTITY_UNMATCHED));
    return entity.map(rule -> new Seller(facts, rule, currencies.with(rule, reasons)));
  }

  Optional<Sale> sell(Plan plan, KommoSettings kommo, Reasons reasons) {
    return currency.flatMap(in -> new SaleDraft(kommo, facts, reasons).of(plan, entity, in));
  }

  // Without the country, another rule might apply than in the end: its findings would mislead.
  private static boolean asksForCountry(EntityRules entities) {
    return entities.rules().stream().anyMatch(rule -> !rule.when().countries().isEmpty());
  }
}
