package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.billing.BillTo;
import io.kommozuora.billing.Customer;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.config.EntityRule;
import io.kommozuora.config.Integration;
import io.kommozuora.config.Plan;
import io.kommozuora.deal.Deal;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;

/** Turns a won deal into a complete order, or into every reason why it must wait. */
public final class Resolver {
  private final Integration integration;
  private final InstantSource clock;

  public Resolver(Integration integration, InstantSource clock) {
    this.integration = integration;
    this.clock = clock;
  }

  /** Whether deals of that pipeline are billed at all. */
  public boolean covers(Deal deal) {
    return integration.kommo().covers(deal.pipeline());
  }

  /** Decides about the deal; the same deal on the same day is always decided the same. */
  public Resolution resolve(Deal deal, Customers customers) {
    Reasons reasons = new Reasons();
    Optional<Plan> plan =
        new ChosenPlan(integration.kommo().fields().plan(), integration.plans()).of(deal, reasons);
    Optional<Customer> customer = customers.billed(reasons);
    Optional<Address> address = new BillingAddress(customers, reasons).find();
    Optional<BillTo> billTo = new BillToContact(customers, reasons).at(address);
    Optional<String> name = customers.name(reasons);
    Optional<ContractDates.Days> days =
        new ContractDates(integration.kommo(), integration.contractWindow(), clock)
            .of(deal, reasons);
    Optional<Sale> sale = sale(deal, plan, address, reasons);
    if (!reasons.all().isEmpty()) {
      return new Resolution.Incomplete(reasons.all());
    }
    return new OrderDraft(integration, deal, customer.orElseThrow(), name.orElseThrow())
        .complete(sale.orElseThrow(), billTo.orElseThrow(), days.orElseThrow());
  }

  private Optional<Sale> sale(
      Deal deal, Optional<Plan> plan, Optional<Address> address, Reasons reasons) {
    DealCurrency currencies = new DealCurrency(integration.kommo(), deal);
    DealFacts facts =
        new DealFacts(
            deal,
            address.map(Address::country),
            currencies.own().or(integration.kommo()::currency));
    Optional<EntityRule> entity = integration.entities().first(facts);
    if (entity.isEmpty()) {
      return reasons.add(HoldReason.ENTITY_UNMATCHED);
    }
    Optional<Currency> currency = currencies.with(entity.get(), reasons);
    if (plan.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    return sold(plan.get(), entity.get(), currency.get(), facts, reasons);
  }

  private Optional<Sale> sold(
      Plan plan, EntityRule entity, Currency currency, DealFacts facts, Reasons reasons) {
    Optional<RatePlanId> ratePlan = plan.ratePlanFor(entity.name(), currency);
    if (ratePlan.isEmpty()) {
      return reasons.add(HoldReason.PLAN_NOT_SOLD, plan.key(), currency, entity.name());
    }
    return new SaleTerms(integration.kommo(), facts, reasons)
        .of(plan, ratePlan.get(), entity, currency);
  }
}
