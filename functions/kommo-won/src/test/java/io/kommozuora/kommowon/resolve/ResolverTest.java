package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.NewAccount;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.kommowon.resolve.Deals.Choice;
import io.kommozuora.zuora.ZuoraClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResolverTest {
  private static final String ACCOUNT_FIELDS =
      """
          currency: USD
          accountFields:
            Region__c: {field: REGION, values: {NORTH: "10"}}
            Channel__c: {field: CHANNEL, values: {WEB: w}}
            Segment__c: {field: SEGMENT, values: {SMB: s}}
            Subsidiary__NS: "3"
      """;

  private final Rules rules = Rules.usual();

  private String account(Deals deals, People people) {
    return rules.order(deals, people).account().value();
  }

  private Rules withAccountFields() {
    return rules.but("    currency: USD\n", ACCOUNT_FIELDS);
  }

  @Test
  void aCompleteDealBecomesAnOrder() {
    Resolution.Complete complete = rules.complete(Deals.won(), People.american());

    SubscriptionOrder order = complete.order();
    assertThat(complete.customer()).isEqualTo("C30500118");
    assertThat(complete.plan()).isEqualTo(new PlanKey("starter"));
    assertThat(order.order().value()).isEqualTo("KOMMO-O-31415926-1");
    assertThat(order.subscription().value()).isEqualTo("KOMMO-S-31415926");
    assertThat(order.plan()).isEqualTo(new RatePlanId("PRP-1"));
    assertThat(order.customFields()).isEqualTo(Map.of("KommoDealId__c", "31415926"));
    NewAccount opened = order.opens().orElseThrow();
    assertThat(opened.number()).isEqualTo(order.account());
    assertThat(opened.name()).isEqualTo("Example Inc.");
    assertThat(opened.customFields()).isEqualTo(Map.of("KommoCustomerId__c", "C30500118"));
  }

  @Test
  void everyReasonIsToldAtOnce() {
    Deals deal =
        Deals.won()
            .plan("growth")
            .writing("SEATS", "many")
            .writing("CONTRACT_DATE", "soon")
            .writing("CONTRACT_TERM", "long");
    People people = People.american().named("Maria", "", "").email().company("\uD83D\uDE00");

    assertThat(rules.reasons(deal, people))
        .containsExactly(
            HoldReason.CUSTOMER_UNNAMED,
            HoldReason.CONTACT_NAME_INCOMPLETE,
            HoldReason.EMAIL_MISSING,
            HoldReason.DATE_INVALID,
            HoldReason.TERM_INVALID,
            HoldReason.QUANTITY_INVALID);
  }

  @Test
  void withoutACountryNothingIsSaidAboutAnEntity() {
    Deals deal = Deals.won().plan("growth").writing("CONTRACT_CURRENCY", "JPY");

    List<HoldReason> reasons = rules.reasons(deal, People.strangers().email("maria@example.com"));

    assertThat(reasons).containsExactly(HoldReason.COUNTRY_MISSING);
  }

  @Test
  void aMissingStateHidesNothingElse() {
    Deals deal = Deals.won().plan("growth");
    People people = People.strangers().email("m@x.com").address("", "", "", "", "", "US");

    assertThat(rules.reasons(deal, people))
        .containsExactly(HoldReason.STATE_MISSING, HoldReason.QUANTITY_MISSING);
  }

  @Test
  void whoCannotBeReadIsNamedAndNotReplaced() {
    Deals deal = Deals.won().ofUnreadableCompany().withUnreadableContact();

    List<Finding> findings =
        rules.findings(deal, People.american().withoutCompany().withoutContact());

    assertThat(findings)
        .extracting(Finding::sentence)
        .containsExactly(
            "Kommo does not let us read the deal's company 30500119.",
            "Kommo does not let us read the deal's main contact 40600230.");
  }

  @Test
  void aContactThatCannotBeReadIsNotCalledMissing() {
    Deals deal = Deals.won().withUnreadableContact();

    assertThat(rules.reasons(deal, People.american().withoutContact()))
        .containsExactly(HoldReason.CUSTOMER_UNREADABLE);
  }

  @Test
  void aPersonWithoutACompanyIsTheCustomer() {
    SubscriptionOrder order = rules.order(Deals.won(), People.american().withoutCompany());

    assertThat(order.account().value()).isEqualTo("KOMMO-P40600229-us");
    assertThat(order.opens().map(NewAccount::name)).contains("Maria Silva");
  }

  @Test
  void aPersonIsNamedByBothNamesWhereTheWholeIsMissing() {
    People people = People.american().withoutCompany().named("", "Maria", "Silva");

    assertThat(rules.order(Deals.won(), people).opens().map(NewAccount::name))
        .contains("Maria Silva");
  }

  @Test
  void theFirstEntityThatAppliesBills() {
    assertThat(account(Deals.won(), People.german())).isEqualTo("KOMMO-C30500118-germany");
    assertThat(account(Deals.won(), People.american())).isEqualTo("KOMMO-C30500118-us");
    assertThat(account(Deals.won().tagged("partner"), People.german()))
        .isEqualTo("KOMMO-C30500118-partners");
  }

  @Test
  void anAccountStaysWithItsEntityWhenARuleIsPutBeforeIt() {
    Rules later = rules.but("entities:\n", "entities:\n  - {name: vip, when: {tag: vip}}\n");

    assertThat(later.order(Deals.won().tagged("partner"), People.german()).account())
        .isEqualTo(rules.order(Deals.won().tagged("partner"), People.german()).account());
  }

  @Test
  void theOnlyEntityNeedsNoName() {
    String all = Rules.text();
    Rules one = rules.but(all.substring(all.indexOf("entities:")), "");

    assertThat(one.order(Deals.won(), People.german()).account().value())
        .isEqualTo("KOMMO-C30500118");
  }

  @ParameterizedTest
  @CsvSource({
    "77001, starter, PRP-1",
    "77002, '', PRP-2",
    "1, growth, PRP-2",
    "77002, growth, PRP-2"
  })
  void aPlanIsKnownByItsChoicesIdOrCode(long id, String code, String ratePlan) {
    Deals deal =
        Deals.won()
            .choosing("ZUORA_PLAN", new Choice(id, code, "Enterprise"))
            .writing("SEATS", "5");

    assertThat(rules.order(deal, People.american()).plan()).isEqualTo(new RatePlanId(ratePlan));
  }

  @ParameterizedTest
  @CsvSource({"77002, starter", "1, Growth", "1, 'growth '", "1, ''"})
  void aPlanIsNeverGuessed(long id, String code) {
    Deals deal = Deals.won().choosing("ZUORA_PLAN", new Choice(id, code, "growth"));

    assertThat(rules.reasons(deal, People.american())).containsExactly(HoldReason.PLAN_UNKNOWN);
  }

  @Test
  void theRatePlanIsTheMarketsOwn() {
    Deals growth = Deals.won().plan("growth").writing("SEATS", "5");

    assertThat(rules.order(growth, People.german()).plan()).isEqualTo(new RatePlanId("PRP-3"));
    assertThat(rules.order(growth, People.american()).plan()).isEqualTo(new RatePlanId("PRP-2"));
  }

  @Test
  void accountFieldsAreFixedOrTranslated() {
    Deals deal = Deals.won().writing("REGION", " NORTH ").writing("CHANNEL", "WEB");

    SubscriptionOrder order =
        withAccountFields()
            .order(deal.choosing("SEGMENT", new Choice(9, "SMB", "Small")), People.american());

    assertThat(order.opens().map(NewAccount::customFields))
        .contains(
            Map.of(
                "KommoCustomerId__c", "C30500118",
                "Region__c", "10",
                "Channel__c", "w",
                "Segment__c", "s",
                "Subsidiary__NS", "3"));
  }

  // The JVM shuffles its sets and maps at every start: here, any order but the sorted one shows.
  @Test
  void reasonsComeInTheSameOrderInEveryJvm() {
    List<Finding> findings = withAccountFields().findings(Deals.won(), People.american());

    assertThat(findings)
        .extracting(Finding::key)
        .containsExactly(
            "ACCOUNT_VALUE_MISSINGChannel__c,CHANNEL",
            "ACCOUNT_VALUE_MISSINGRegion__c,REGION",
            "ACCOUNT_VALUE_MISSINGSegment__c,SEGMENT");
  }

  @Test
  void theSameDealIsTheSameOrderInEveryJvmAndOnEveryDay() {
    Deals deal =
        Deals.won().writing("REGION", "NORTH").writing("CHANNEL", "WEB").writing("SEGMENT", "SMB");

    SubscriptionOrder today = withAccountFields().order(deal, People.american());
    SubscriptionOrder tomorrow =
        withAccountFields().at("2026-03-11T16:00:00Z").order(deal, People.american());

    assertThat(tomorrow).isEqualTo(today);
    // Another value in another JVM means another order; record it anew when what is sent changes.
    assertThat(ZuoraClient.fingerprint(today)).isEqualTo("cde7ed4a43939158");
  }

  @Test
  void anythingSaidDifferentlyIsAnotherOrder() {
    SubscriptionOrder one = rules.order(Deals.won(), People.american());
    SubscriptionOrder other = rules.order(Deals.won(), People.american().email("b@x.com"));

    assertThat(ZuoraClient.fingerprint(other)).isNotEqualTo(ZuoraClient.fingerprint(one));
  }

  @Test
  void zuorasCrmIdMayBelongToSomebodyElse() {
    Rules without = rules.but("zuora: {", "zuora: {crmId: false, ");

    assertThat(crmId(rules)).contains("31415926");
    assertThat(crmId(without)).isEmpty();
  }

  private static Optional<String> crmId(Rules rules) {
    return rules.order(Deals.won(), People.american()).opens().flatMap(NewAccount::crmId);
  }
}
