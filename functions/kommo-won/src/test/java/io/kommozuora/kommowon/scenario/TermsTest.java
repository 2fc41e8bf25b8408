package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.zuora.books.PeriodType;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.TermLength;
import io.kommozuora.simulators.zuora.books.Terms;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a deal is sold for, what comes after, and which quantities and prices are its own. */
final class TermsTest {
  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private LeadDraft draft(String plan) {
    return world.deals.draft(world.deals.company("Acme Labs Inc.")).field("ZUORA_PLAN", plan);
  }

  private Subscription sold(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    world.assertBilledOnce(deal);
    return world.subscriptionsOf(deal).getFirst();
  }

  private static TermLength months(int number) {
    return new TermLength(number, PeriodType.MONTH);
  }

  @Test
  void areThePlansWhereTheDealSaysNothing() {
    Terms terms = sold(draft("starter")).terms();

    assertThat(terms.initialTerm()).contains(months(12));
    assertThat(terms.renewalTerm()).contains(months(12));
    assertThat(terms.autoRenew()).isTrue();
    assertThat(sold(draft("enterprise")).terms().autoRenew()).isFalse();
  }

  @Test
  void aPlanMayRenewForAnotherTermThanItsFirst() {
    world.close();
    world =
        new World(
            World.Settings.usual()
                .configuredWith("term: 12 months", "term: 12 months\n    renewal: 3 months"));

    assertThat(sold(draft("starter")).terms().renewalTerm()).contains(months(3));
  }

  @Test
  void areTheDealsOwnWhereItSaysSo() {
    Terms terms =
        sold(draft("enterprise")
                .field("CONTRACT_TERM", "36 months")
                .field("RENEWAL_TERM", "6 months")
                .field("AUTO_RENEW", true))
            .terms();

    assertThat(terms.initialTerm()).contains(months(36));
    assertThat(terms.renewalTerm()).contains(months(6));
    assertThat(terms.autoRenew()).isTrue();
  }

  @Test
  void anUntickedBoxRenewsNothing() {
    assertThat(sold(draft("starter").field("AUTO_RENEW", false)).terms().autoRenew()).isFalse();
  }

  @Test
  void aDealMayRenewToEvergreen() {
    Terms terms = sold(draft("starter").field("RENEWAL_TERM", "evergreen")).terms();

    assertThat(terms.initialTerm()).contains(months(12));
    assertThat(terms.renewalSetting()).isEqualTo(Terms.TO_EVERGREEN);
  }

  @Test
  void anEvergreenDealNeverEndsAndNeverRenews() {
    Terms terms = sold(draft("starter").field("CONTRACT_TERM", "evergreen")).terms();

    assertThat(terms.termType()).isEqualTo("EVERGREEN");
    assertThat(terms.autoRenew()).isFalse();
  }

  @Test
  void aTermThatCannotBeReadIsHeld() {
    long deal = world.deals.won(draft("starter").field("RENEWAL_TERM", "a while"));

    world.settle();

    assertThat(world.deals.field(deal, "ZUORA_STATUS"))
        .contains("\"a while\" in the field RENEWAL");
    assertThat(world.zuora.journal().all()).isEmpty();
  }

  @Test
  void aPriceIsTheDealsOnlyWhereThePlanAllowsIt() {
    Subscription enterprise = sold(draft("enterprise").field("PLATFORM_FEE", 500));
    Subscription growth = sold(draft("growth").field("PLATFORM_FEE", 500));

    assertThat(price(enterprise, SampleCatalog.ENTERPRISE_FEE)).isEqualByComparingTo("500");
    assertThat(price(growth, SampleCatalog.GROWTH_FEE)).isEqualByComparingTo("199");
  }

  @Test
  void aQuantityIsTheDealsOnlyWhereThePlanAllowsIt() {
    Subscription growth = sold(draft("growth").field("SEATS", 7));
    Subscription starter = sold(draft("starter").field("SEATS", 7));

    assertThat(growth.quantity(SampleCatalog.GROWTH_SEATS).orElseThrow()).isEqualByComparingTo("7");
    assertThat(starter.quantity(SampleCatalog.STARTER_FEE)).isEmpty();
  }

  private static BigDecimal price(Subscription subscription, String charge) {
    return subscription.activePlans().stream()
        .flatMap(plan -> plan.charges().stream())
        .filter(each -> each.productRatePlanChargeId().equals(charge))
        .findFirst()
        .orElseThrow()
        .price();
  }
}
