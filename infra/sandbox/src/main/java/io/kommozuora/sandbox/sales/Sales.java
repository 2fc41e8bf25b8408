package io.kommozuora.sandbox.sales;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import java.util.HashMap;
import java.util.Map;

/** The sales team: makes the cards of companies, people and deals in Kommo. */
public final class Sales {
  private final KommoSimulator kommo;
  private final Map<String, Long> companies = new HashMap<>();
  private long lastCompany = 4000;
  private long lastDeal = 7000;

  public Sales(KommoSimulator kommo) {
    this.kommo = kommo;
  }

  /** An open deal with everything on it that the offer says. */
  public Deal open(Offer offer) {
    Deal deal = new Deal(++lastDeal, company(offer), offer);
    LeadDraft draft =
        LeadDraft.named(deal.title())
            .id(deal.id())
            .price(30000)
            .stage(Pipelines.SALES, Pipelines.SALES_NEGOTIATION)
            .company(deal.company())
            .contact(contact())
            .field("ZUORA_PLAN", offer.plan())
            .field("CONTRACT_CURRENCY", offer.currency());
    kommo.addLead(offer.seats() > 0 ? draft.field("SEATS", offer.seats()) : draft);
    return deal;
  }

  private long company(Offer offer) {
    return companies.computeIfAbsent(offer.company(), name -> company(name, offer.market()));
  }

  private long company(String name, Market home) {
    return kommo.addCompany(
        CompanyDraft.named(name).id(++lastCompany).field("INVOICE_ADDRESS", home.address()));
  }

  private long contact() {
    return kommo.addContact(
        ContactDraft.named("Erika Muster").field("EMAIL", "erika.muster@example.test"));
  }
}
