package io.kommozuora.sandbox;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.crm.FieldDraft;

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
    kommo.companyField(FieldDraft.smartAddress("Address for invoices", "INVOICE_ADDRESS"));
  }
}
