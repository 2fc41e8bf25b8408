package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.Integration;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.config.Plan;
import io.kommozuora.config.StartRules;
import io.kommozuora.deal.Deal;
import java.time.InstantSource;
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
    Optional<Seller> seller = Seller.of(deal, place.country(), integration, reasons);
    Optional<ContractDates.Days> days =
        new ContractDates(kommo, integration.contractWindow(), clock, deal, reasons)
            .find(starts(plan, seller));
    Optional<SaleTerms> terms = new TermsDraft(deal, kommo.fields(), reasons).of(plan);
    Optional<Sale> sale = plan.flatMap(sold -> seller.flatMap(by -> by.sell(sold, kommo, reasons)));
    if (!reasons.all().isEmpty()) {
      return new Resolution.Incomplete(reasons.all());
    }
    return new OrderDraft(integration, deal, buyer.orElseThrow())
        .complete(sale.orElseThrow(), terms.orElseThrow(), days.orElseThrow());
  }

  private static StartRules starts(Optional<Plan> plan, Optional<Seller> seller) {
    StartRules plans = plan.map(Plan::starts).orElse(StartRules.NONE);
    return plans.or(seller.map(by -> by.entity().starts()).orElse(StartRules.NONE));
  }
}
