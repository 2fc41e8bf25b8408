package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.EntityRule;
import io.kommozuora.config.Integration;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.Plan;
import io.kommozuora.deal.Deal;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;

/** Turns a won deal into a complete order, or into every reason why it must wait. */
public final class Resolver {
  private final Integration integration;
  private final KommoSettings kommo;
  private final InstantSource clock;

  public Resolver(Integration integration, InstantSource clock) {
    this.integration = integration;
    this.kommo = integration.kommo();
    this.clock = clock;
  }

  /** Whether deals of that pipeline are billed at all. */
  public boolean covers(Deal deal) {
    return kommo.covers(deal.pipeline());
  }

  /** Decides about the deal; the same deal always becomes the same order. */
  public Resolution resolve(Deal deal, Customers customers) {
    Reasons reasons = new Reasons();
    Optional<Plan> plan =
        new ChosenPlan(kommo.fields().plan(), integration.plans()).of(deal, reasons);
    boolean known = customers.complete(deal, reasons);
    BillingAddress.Place place =
        known ? new BillingAddress(customers, reasons).find() : BillingAddress.Place.UNKNOWN;
    Optional<Buyer> buyer =
        known ? Buyer.of(customers, place.address(), reasons) : Optional.empty();
    Optional<ContractDates.Days> days =
        new ContractDates(kommo, integration.contractWindow(), clock, deal, reasons).find();
    Optional<SaleTerms> terms = SaleTerms.of(deal, plan, kommo.fields().term(), reasons);
    Optional<Sale> sale = sale(deal, plan, place.country(), reasons);
    if (!reasons.all().isEmpty()) {
      return new Resolution.Incomplete(reasons.all());
    }
    return new OrderDraft(integration, deal, buyer.orElseThrow())
        .complete(sale.orElseThrow(), terms.orElseThrow(), days.orElseThrow());
  }

  private Optional<Sale> sale(
      Deal deal, Optional<Plan> plan, Optional<String> country, Reasons reasons) {
    DealCurrency currencies = new DealCurrency(kommo, deal);
    if (!currencies.clear(reasons) || (country.isEmpty() && asksForCountry())) {
      return Optional.empty();
    }
    DealFacts facts = new DealFacts(deal, country, currencies.beforeEntity());
    Optional<EntityRule> entity = integration.entities().first(facts);
    if (entity.isEmpty()) {
      return reasons.add(HoldReason.ENTITY_UNMATCHED);
    }
    Optional<Currency> currency = currencies.with(entity.get(), reasons);
    return plan.flatMap(
        sold ->
            currency.flatMap(
                in -> new SaleDraft(kommo, facts, reasons).of(sold, entity.get(), in)));
  }

  // Without the country, another rule might apply than in the end: its findings would mislead.
  private boolean asksForCountry() {
    return integration.entities().rules().stream()
        .anyMatch(rule -> !rule.when().countries().isEmpty());
  }
}
