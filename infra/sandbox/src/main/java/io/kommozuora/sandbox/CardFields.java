package io.kommozuora.sandbox;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;

/** The fields on Kommo's cards that the configuration names. */
final class CardFields {
  private CardFields() {}

  static void addTo(KommoSimulator kommo) {
    kommo.leadField(
        FieldDraft.select("Plan (billing)", "ZUORA_PLAN")
            .choice("Starter", "starter")
            .choice("Growth", "growth")
            .choice("Enterprise", "enterprise")
            .choice("Partner special", "partner"));
    kommo.leadField(FieldDraft.date("Contract date", "CONTRACT_DATE"));
    kommo.leadField(FieldDraft.text("Contract currency", "CONTRACT_CURRENCY"));
    kommo.leadField(FieldDraft.text("Contract term", "CONTRACT_TERM"));
    kommo.leadField(FieldDraft.numeric("Seats (billing)", "SEATS"));
    kommo.leadField(FieldDraft.text("Zuora account", "ZUORA_ACCOUNT"));
    kommo.leadField(FieldDraft.text("Zuora subscription", "ZUORA_SUBSCRIPTION"));
    kommo.leadField(FieldDraft.text("Zuora status", "ZUORA_STATUS"));
    kommo.leadField(FieldDraft.text("Zuora link", "ZUORA_LINK"));
    kommo.leadField(FieldDraft.text("Plan in Zuora", "ZUORA_PLAN_NOW"));
    kommo.leadField(FieldDraft.date("End of term", "ZUORA_TERM_END"));
    kommo.leadField(FieldDraft.of(FieldType.CHECKBOX, "Renews by itself", "ZUORA_AUTO_RENEW"));
    kommo.leadField(FieldDraft.numeric("Balance", "ZUORA_BALANCE"));
    kommo.leadField(FieldDraft.numeric("Days past due", "ZUORA_DAYS_PAST_DUE"));
    kommo.leadField(FieldDraft.text("Last payment", "ZUORA_LAST_PAYMENT"));
    kommo.leadField(FieldDraft.numeric("Monthly revenue", "ZUORA_MRR"));
    kommo.companyField(FieldDraft.smartAddress("Address for invoices", "INVOICE_ADDRESS"));
  }
}
