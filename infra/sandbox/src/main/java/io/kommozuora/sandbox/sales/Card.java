package io.kommozuora.sandbox.sales;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.LeadSnapshot;

/** What a deal's card in Kommo shows of its billing. */
public record Card(String account, String subscription, String status) {
  /** A card that says nothing of billing. */
  public static final Card BLANK = new Card("", "", "");

  /** The card as it is now. */
  public static Card of(Deal deal, KommoSimulator kommo) {
    LeadSnapshot lead = kommo.lead(deal.id());
    return new Card(
        lead.text("ZUORA_ACCOUNT").orElse(""),
        lead.text("ZUORA_SUBSCRIPTION").orElse(""),
        lead.text("ZUORA_STATUS").orElse(""));
  }

  /** Whether the card says that the deal is billed. */
  public boolean active() {
    return status.startsWith("Active");
  }

  /** Whether the card asks a person for help. */
  public boolean held() {
    return status.startsWith("Needs attention");
  }
}
