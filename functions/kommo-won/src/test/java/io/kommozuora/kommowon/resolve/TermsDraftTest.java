package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import io.kommozuora.kommowon.resolve.Deals.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TermsDraftTest {
  private final Rules rules = Rules.usual();

  private SubscriptionOrder order(Deals deals) {
    return rules.order(deals, People.american());
  }

  private static Deals growth() {
    return Deals.won().plan("growth").writing("SEATS", "5");
  }

  @Test
  void thePlansTermsHoldWhereTheDealSaysNothing() {
    SubscriptionOrder order = order(growth());

    assertThat(order.initial()).isEqualTo(Term.of("1 year"));
    assertThat(order.renewal()).isEqualTo(Term.of("6 months"));
    assertThat(order.autoRenew()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "24 months, 24 months",
    "1 year, 1 year",
    "' 2  Weeks ', 2 weeks",
    "30 DAYS, 30 days"
  })
  void theDealDecidesTheFirstTermOnly(String text, String initial) {
    SubscriptionOrder order = order(growth().writing("CONTRACT_TERM", text));

    assertThat(order.initial()).isEqualTo(Term.of(initial));
    assertThat(order.renewal()).isEqualTo(Term.of("6 months"));
    assertThat(order.autoRenew()).isTrue();
  }

  @Test
  void theDealDecidesWhatComesAfter() {
    SubscriptionOrder order = order(growth().writing("RENEWAL_TERM", "2 years"));

    assertThat(order.initial()).isEqualTo(Term.of("1 year"));
    assertThat(order.renewal()).isEqualTo(Term.of("2 years"));
  }

  @Test
  void aDealMayRenewToEvergreen() {
    SubscriptionOrder order = order(growth().writing("RENEWAL_TERM", "evergreen"));

    assertThat(order.initial()).isEqualTo(Term.of("1 year"));
    assertThat(order.renewal()).isEqualTo(new Term.Evergreen());
  }

  @Test
  void aTickedDealRenewsWhereItsPlanDoesNot() {
    assertThat(order(Deals.won()).autoRenew()).isFalse();
    assertThat(order(Deals.won().writing("AUTO_RENEW", "true")).autoRenew()).isTrue();
  }

  @Test
  void anUntickedDealDoesNotRenewWhereItsPlanDoes() {
    assertThat(order(growth().writing("AUTO_RENEW", "false")).autoRenew()).isFalse();
    assertThat(order(growth().choosing("AUTO_RENEW", new Choice(1, "false", "No"))).autoRenew())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "True", "true, false"})
  void whatIsNeitherYesNorNoIsHeld(String text) {
    assertThat(rules.reasons(growth().writing("AUTO_RENEW", text), People.american()))
        .containsExactly(HoldReason.AUTO_RENEW_INVALID);
  }

  @Test
  void everyWrongTermIsToldAtOnce() {
    Deals deal =
        growth()
            .writing("CONTRACT_TERM", "long")
            .writing("RENEWAL_TERM", "longer")
            .writing("AUTO_RENEW", "?");

    assertThat(rules.findings(deal, People.american()))
        .extracting(Finding::key)
        .containsExactly(
            "TERM_INVALIDCONTRACT_TERM,long",
            "TERM_INVALIDRENEWAL_TERM,longer",
            "AUTO_RENEW_INVALIDAUTO_RENEW,?");
  }

  @Test
  void anEvergreenDealOfAPlanThatRenewsNeverRenews() {
    SubscriptionOrder order = order(growth().writing("CONTRACT_TERM", "Evergreen"));

    assertThat(order.initial()).isEqualTo(new Term.Evergreen());
    assertThat(order.renewal()).isEqualTo(new Term.Evergreen());
    assertThat(order.autoRenew()).isFalse();
  }

  @Test
  void aPlanMayRenewToEvergreen() {
    Rules evergreen = rules.but("renewal: 6 months", "renewal: evergreen");

    SubscriptionOrder order = evergreen.order(growth(), People.american());

    assertThat(order.initial()).isEqualTo(Term.of("1 year"));
    assertThat(order.renewal()).isEqualTo(new Term.Evergreen());
    assertThat(order.autoRenew()).isTrue();
  }

  @Test
  void anEvergreenPlanMayBeSoldForATerm() {
    SubscriptionOrder order =
        order(Deals.won().plan("rolling").writing("CONTRACT_TERM", "12 months"));

    assertThat(order.initial()).isEqualTo(Term.of("12 months"));
    assertThat(order.autoRenew()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 Jahr",
        "12",
        "12months",
        "twelve months",
        "0 months",
        "-1 year",
        "1.5 years",
        "\u0661\u0662 months",
        "99999 days",
        "12 months, 24 months",
        "ever green"
      })
  void whatIsNoTermIsHeld(String text) {
    assertThat(rules.reasons(growth().writing("CONTRACT_TERM", text), People.american()))
        .containsExactly(HoldReason.TERM_INVALID);
  }
}
