package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which currency a deal is billed in, and what is held because currencies disagree. */
final class CurrenciesTest {
  private static final String RULES =
      """
      entities:
        - name: germany
          when: {country: DE}
          currency: EUR
        - name: us
      """;

  private World world = new World(World.Settings.usual().billedBy(RULES));

  @AfterEach
  void close() {
    world.close();
  }

  private void restart(World.Settings settings) {
    world.close();
    world = new World(settings);
  }

  private LeadDraft german(String plan) {
    return world.deals.draft(world.deals.germanCompany("Muster AG")).field("ZUORA_PLAN", plan);
  }

  private LeadDraft american(String plan) {
    return world.deals.draft(world.deals.company("Acme Labs Inc.")).field("ZUORA_PLAN", plan);
  }

  private String billedIn(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    world.assertBilledOnce(deal);
    return world.subscriptionsOf(deal).getFirst().currency();
  }

  private String heldBeforeAnyCall(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    assertThat(world.zuora.journal().all()).isEmpty();
    return world.deals.field(deal, "ZUORA_STATUS");
  }

  @Test
  void theDealsOwnGoesBeforeItsEntitys() {
    assertThat(billedIn(german("starter").field("CONTRACT_CURRENCY", "GBP"))).isEqualTo("GBP");
  }

  @Test
  void theEntitysGoesBeforeTheKommoAccounts() {
    assertThat(billedIn(german("starter"))).isEqualTo("EUR");
  }

  @Test
  void theKommoAccountsIsTheLast() {
    assertThat(billedIn(american("starter"))).isEqualTo("USD");
  }

  @Test
  void nothingIsBilledInNoCurrency() {
    restart(
        World.Settings.usual()
            .billedBy(RULES)
            .configuredWith("  currency: USD\n  fields", "  fields"));

    assertThat(heldBeforeAnyCall(american("starter"))).contains("Nothing says in which currency");
  }

  @Test
  void aPlanNotSoldInTheCurrencyIsHeldBeforeAnyCall() {
    assertThat(heldBeforeAnyCall(american("growth").field("CONTRACT_CURRENCY", "GBP")))
        .contains("The plan growth is not sold in GBP by the entity us.");
  }

  @Test
  void aPlanNotSoldByTheEntityIsHeldBeforeAnyCall() {
    restart(
        World.Settings.usual()
            .billedBy(RULES)
            .configuredWith(
                "ratePlan: " + SampleCatalog.STARTER,
                "ratePlans: {germany: %s}".formatted(SampleCatalog.STARTER)));

    assertThat(heldBeforeAnyCall(american("starter")))
        .contains("The plan starter is not sold in USD by the entity us.");
    assertThat(billedIn(german("starter"))).isEqualTo("EUR");
  }

  @Test
  void aPlanMayHaveAnotherRatePlanByCurrencyAndByEntity() {
    restart(
        World.Settings.usual()
            .billedBy(RULES)
            .configuredWith(
                "ratePlan: %s\n    term".formatted(SampleCatalog.STARTER),
                "ratePlan: %s\n    ratePlans: {germany: %s, GBP: PRP-00000003}\n    term"
                    .formatted(SampleCatalog.STARTER, SampleCatalog.GROWTH)));

    billedIn(american("starter"));
    billedIn(german("starter"));
    billedIn(american("starter").field("CONTRACT_CURRENCY", "GBP"));

    assertThat(world.zuora.subscriptions())
        .extracting(subscription -> subscription.planIds().getFirst())
        .containsExactly(SampleCatalog.STARTER, SampleCatalog.GROWTH, SampleCatalog.ENTERPRISE);
  }

  @Test
  void aPriceInOtherMoneyThanTheDealsIsHeldNotConverted() {
    restart(
        World.Settings.usual()
            .billedBy(RULES)
            .configuredWith("field: PLATFORM_FEE", "field: MONEY_FEE"));
    world.kommo.leadField(FieldDraft.of(FieldType.MONETARY, "Fee in money", "MONEY_FEE"));

    assertThat(heldBeforeAnyCall(german("enterprise").field("MONEY_FEE", 100)))
        .contains("The price in the field MONEY_FEE is money that may not be EUR");
    assertThat(billedIn(american("enterprise").field("MONEY_FEE", 100))).isEqualTo("USD");
  }

  @Test
  void anAccountInAnotherCurrencyIsHeldNotConverted() {
    long company = world.deals.germanCompany("Muster AG");
    LeadDraft first = world.deals.draft(company).field("ZUORA_PLAN", "starter");
    assertThat(billedIn(first)).isEqualTo("EUR");

    long second =
        world.deals.won(
            world
                .deals
                .draft(company)
                .field("ZUORA_PLAN", "starter")
                .field("CONTRACT_CURRENCY", "GBP"));
    world.settle();

    assertThat(world.deals.field(second, "ZUORA_STATUS"))
        .contains("in GBP, but the customer's account KOMMO-C%d-germany".formatted(company))
        .contains("is billed in EUR");
    assertThat(world.subscriptionsOf(second)).isEmpty();
    assertThat(world.zuora.accounts()).hasSize(1);
  }

  @Test
  void anAccountTheLedgerForgotDisagreesAllTheSame() {
    long company = world.deals.germanCompany("Muster AG");
    assertThat(billedIn(world.deals.draft(company).field("ZUORA_PLAN", "starter")))
        .isEqualTo("EUR");
    world.forgetCustomer("C" + company, "germany");

    long second =
        world.deals.won(
            world
                .deals
                .draft(company)
                .field("ZUORA_PLAN", "starter")
                .field("CONTRACT_CURRENCY", "GBP"));
    world.settle();

    assertThat(world.deals.field(second, "ZUORA_STATUS")).contains("is billed in EUR");
    assertThat(world.subscriptionsOf(second)).isEmpty();
  }
}
