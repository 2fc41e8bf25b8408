package io.kommozuora.kommowon.scenario;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import java.util.Map;

/** A Kommo account whose deals can be sold, and the deals in it. */
final class Deals {
  static final long SALES = 8800111;
  static final long NEGOTIATION = 70100003;

  /** The sales regions' choices; that of the south has no code. */
  static final long NORTH = 700301;

  static final long SOUTH = 700302;

  static final Map<String, String> BERLIN =
      Map.of("address_line_1", "Torstr. 1", "city", "Berlin", "zip", "10119", "country", "DE");

  private final KommoSimulator kommo;

  Deals(KommoSimulator kommo) {
    this.kommo = kommo;
    kommo.leadField(
        FieldDraft.select("Plan (billing)", "ZUORA_PLAN")
            .choice("Starter", "starter")
            .choice("Growth", "growth")
            .choice("Enterprise", "enterprise")
            .choice("Partner special", "partner"));
    kommo.leadField(FieldDraft.date("Contract date", "CONTRACT_DATE"));
    kommo.leadField(FieldDraft.date("Service date", "SERVICE_DATE"));
    kommo.leadField(FieldDraft.date("Acceptance date", "ACCEPTANCE_DATE"));
    kommo.leadField(FieldDraft.text("Contract currency", "CONTRACT_CURRENCY"));
    kommo.leadField(FieldDraft.text("Contract term", "CONTRACT_TERM"));
    kommo.leadField(FieldDraft.text("Renewal term", "RENEWAL_TERM"));
    kommo.leadField(FieldDraft.of(FieldType.CHECKBOX, "Renews by itself", "AUTO_RENEW"));
    kommo.leadField(FieldDraft.numeric("Seats (billing)", "SEATS"));
    kommo.leadField(FieldDraft.numeric("Platform fee", "PLATFORM_FEE"));
    kommo.leadField(
        FieldDraft.select("Sales region", "SALES_REGION")
            .choice(NORTH, "The north", "NORTH")
            .choice(SOUTH, "The south", null));
    kommo.leadField(FieldDraft.text("Zuora account", "ZUORA_ACCOUNT"));
    kommo.leadField(FieldDraft.text("Zuora subscription", "ZUORA_SUBSCRIPTION"));
    kommo.leadField(FieldDraft.text("Zuora status", "ZUORA_STATUS"));
    kommo.leadField(FieldDraft.text("Zuora link", "ZUORA_LINK"));
    kommo.companyField(FieldDraft.smartAddress("Address for invoices", "INVOICE_ADDRESS"));
  }

  long company(String name) {
    return company(
        name,
        Map.of(
            "address_line_1", "1 Market St",
            "city", "San Francisco",
            "state", "CA",
            "zip", "94105",
            "country", "US"));
  }

  long germanCompany(String name) {
    return company(name, BERLIN);
  }

  private long company(String name, Map<String, String> address) {
    return kommo.addCompany(CompanyDraft.named(name).field("INVOICE_ADDRESS", address));
  }

  long contact(String name) {
    return kommo.addContact(
        ContactDraft.named(name)
            .field(
                "EMAIL",
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.test"));
  }

  /** An open deal of a new company with that plan; everything else it needs is filled in. */
  long open(String plan) {
    return open(plan, company("Acme Labs Inc."));
  }

  long open(String plan, long company) {
    LeadDraft draft = draft(company);
    return kommo.addLead(plan.isEmpty() ? draft : draft.field("ZUORA_PLAN", plan));
  }

  LeadDraft draft(long company) {
    return LeadDraft.named("Annual licence")
        .price(30000)
        .stage(SALES, NEGOTIATION)
        .company(company)
        .contact(contact("Erika Muster"))
        .field("SEATS", 25);
  }

  /** A deal won with that plan. */
  long won(String plan) {
    long deal = open(plan);
    kommo.win(deal);
    return deal;
  }

  long won(String plan, long company) {
    long deal = open(plan, company);
    kommo.win(deal);
    return deal;
  }

  /** A deal won as it is drafted. */
  long won(LeadDraft draft) {
    long deal = kommo.addLead(draft);
    kommo.win(deal);
    return deal;
  }

  String field(long deal, String code) {
    return kommo.lead(deal).text(code).orElse("");
  }
}
