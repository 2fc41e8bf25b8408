package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.zuora.books.Account;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of rules decides which legal entity bills a deal, and how its accounts are set up. */
final class RuleTableTest {
  private static final String RULES =
      """
      entities:
        - name: partners
          when: {tag: partner}
        - name: north
          when: {fields: {SALES_REGION: NORTH}}
        - name: south
          when: {fields: {SALES_REGION: 700302}}
        - name: germany
          when: {country: [DE, AT]}
          zuoraOrg: "12,13"
          currency: EUR
          paymentTerm: Net 60
          billCycleDay: 15
          invoiceTemplate: 8ad08aef000000000000000000ff0001
          batch: Batch2
          accountFields:
            Subsidiary__NS: "3"
            Desk__c: {field: CONTRACT_TERM, values: {12 months: short, 24 months: long}}
        - name: britain
          when: {currency: GBP}
        - name: renewals
          when: {pipeline: 8800222}
        - name: us
          when: {country: US, currency: USD}
      """;

  private final World world =
      new World(
          World.Settings.usual()
              .configuredWith("pipelines: [8800111]", "pipelines: []")
              .tenantWith(
                  tenant ->
                      tenant
                          .customField("Account", "Subsidiary__NS")
                          .customField("Account", "Desk__c"))
              .billedBy(RULES));

  @AfterEach
  void close() {
    world.close();
  }

  private LeadDraft american() {
    return world.deals.draft(world.deals.company("Acme Labs Inc.")).field("ZUORA_PLAN", "starter");
  }

  private LeadDraft german() {
    return world.deals.draft(world.deals.germanCompany("Muster AG")).field("ZUORA_PLAN", "starter");
  }

  private String billedBy(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    world.assertBilledOnce(deal);
    return world.onlyEvent("SubscriptionCreated", deal).detail().path("entity").asText();
  }

  @Test
  void decidesByATag() {
    assertThat(billedBy(american().tag(5, "partner"))).isEqualTo("partners");
  }

  @Test
  void decidesByTheCodeOfAFieldsChoice() {
    assertThat(billedBy(american().field("SALES_REGION", "NORTH"))).isEqualTo("north");
  }

  @Test
  void decidesByTheIdOfAFieldsChoice() {
    assertThat(billedBy(american().field("SALES_REGION", Deals.SOUTH))).isEqualTo("south");
  }

  @Test
  void decidesByTheCompanysCountry() {
    assertThat(billedBy(german().field("CONTRACT_TERM", "12 months"))).isEqualTo("germany");
  }

  @Test
  void decidesByTheCurrency() {
    assertThat(billedBy(american().field("CONTRACT_CURRENCY", "GBP"))).isEqualTo("britain");
  }

  @Test
  void decidesByThePipeline() {
    LeadDraft draft = american().stage(Pipelines.RENEWALS, Pipelines.RENEWALS_NEGOTIATION);

    assertThat(billedBy(draft)).isEqualTo("renewals");
  }

  @Test
  void theFirstRuleThatFitsWins() {
    assertThat(billedBy(german().tag(5, "partner").field("SALES_REGION", "NORTH")))
        .isEqualTo("partners");
    assertThat(billedBy(german().field("SALES_REGION", "NORTH"))).isEqualTo("north");
  }

  @Test
  void aDealNoRuleFitsIsHeldBeforeAnyCall() {
    long deal = world.deals.won(american().field("CONTRACT_CURRENCY", "EUR"));

    world.settle();

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("No rule says which of our legal");
    assertThat(world.zuora.journal().all()).isEmpty();
  }

  @Test
  void setsUpTheAccountsOfItsEntity() {
    billedBy(german().field("CONTRACT_TERM", "24 months"));

    Account account = world.zuora.accounts().getFirst();
    assertThat(account.currency()).isEqualTo("EUR");
    assertThat(account.billCycleDay()).isEqualTo(15);
    assertThat(account.detail("paymentTerm")).isEqualTo("Net 60");
    assertThat(account.detail("batch")).isEqualTo("Batch2");
    assertThat(account.detail("invoiceTemplateId")).isEqualTo("8ad08aef000000000000000000ff0001");
    assertThat(account.customFields())
        .containsEntry("Subsidiary__NS", "3")
        .containsEntry("Desk__c", "long");
  }

  @Test
  void aDealThatDoesNotDecideAFieldOfTheAccountIsHeld() {
    long deal = world.deals.won(german().field("CONTRACT_TERM", "36 months"));

    world.settle();

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("Desk__c");
    assertThat(world.zuora.journal().all()).isEmpty();
  }

  @Test
  void namesTheOrganisationToZuora() {
    billedBy(german().field("CONTRACT_TERM", "12 months"));
    billedBy(american());

    assertThat(world.zuora.journal().matching("POST", "/v1/orders"))
        .extracting(RuleTableTest::organisation)
        .containsExactly(Optional.of("12,13"), Optional.empty());
  }

  private static Optional<String> organisation(Exchange order) {
    return order.requestHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Zuora-Org-Ids"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Test
  void aCompanyThatMovesGetsASecondAccountAndKeepsTheFirst() {
    long company = world.deals.company("Acme Labs Inc.");
    LeadDraft first = world.deals.draft(company).field("ZUORA_PLAN", "starter");
    assertThat(billedBy(first)).isEqualTo("us");
    Account before = world.zuora.accounts().getFirst();
    world.kommo.setCompanyField(company, "INVOICE_ADDRESS", Deals.BERLIN);

    LeadDraft second = world.deals.draft(company).field("ZUORA_PLAN", "starter");
    assertThat(billedBy(second.field("CONTRACT_TERM", "12 months"))).isEqualTo("germany");

    String customer = "C" + company;
    assertThat(world.zuora.accounts()).hasSize(2).contains(before);
    assertThat(world.zuora.journal().count("PUT", ".*")).isZero();
    assertThat(world.accountInLedger(customer, "us")).contains("KOMMO-%s-us".formatted(customer));
    assertThat(world.accountInLedger(customer, "germany"))
        .contains("KOMMO-%s-germany".formatted(customer));
  }
}
