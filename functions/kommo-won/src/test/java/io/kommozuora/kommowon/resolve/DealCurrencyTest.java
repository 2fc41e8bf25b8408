package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.NewAccount;
import io.kommozuora.kommowon.resolve.Deals.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DealCurrencyTest {
  private static final String FIELD = "CONTRACT_CURRENCY";

  private final Rules rules = Rules.usual();

  private String currency(Deals deals, People people) {
    return rules
        .order(deals, people)
        .opens()
        .map(NewAccount::currency)
        .orElseThrow()
        .getCurrencyCode();
  }

  private List<HoldReason> reasons(Deals deals) {
    return rules.reasons(deals, People.american());
  }

  @Test
  void theDealsOwnCurrencyGoesBeforeItsEntitys() {
    assertThat(currency(Deals.won().writing(FIELD, "usd"), People.german())).isEqualTo("USD");
  }

  @Test
  void theEntitysGoesBeforeTheAccounts() {
    assertThat(currency(Deals.won(), People.german())).isEqualTo("EUR");
  }

  @Test
  void theAccountsCountsWhereNothingElseIsSaid() {
    assertThat(currency(Deals.won().tagged("partner"), People.german())).isEqualTo("USD");
  }

  @Test
  void aChoicesCodeGoesBeforeItsLabel() {
    Choice choice = new Choice(5, "eur", "Dollars, whatever it says");

    assertThat(currency(Deals.won().choosing(FIELD, choice), People.american())).isEqualTo("EUR");
  }

  @Test
  void aChoiceWithoutACodeIsKnownByItsLabel() {
    Choice choice = new Choice(5, "", " eur ");

    assertThat(currency(Deals.won().choosing(FIELD, choice), People.american())).isEqualTo("EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$", "\u20AC", "Euro", "US Dollar", "XXX", "XAU", "ABC", "EURO", "\u0415UR"})
  void whatNobodyIsBilledInIsNoCurrency(String text) {
    assertThat(reasons(Deals.won().writing(FIELD, text)))
        .containsExactly(HoldReason.CURRENCY_UNKNOWN);
  }

  @Test
  void twoCurrenciesAreNone() {
    Deals deal = Deals.won().choosing(FIELD, new Choice(1, "EUR", ""), new Choice(2, "USD", ""));

    Finding finding = rules.findings(deal, People.american()).getFirst();

    assertThat(finding.sentence()).isEqualTo("\"EUR, USD\" is no currency.");
  }

  @Test
  void anUnknownCurrencyDoesNotBlameTheEntity() {
    Rules byCurrency = rules.but("when: {country: [US, CA]}", "when: {currency: CHF}");

    List<HoldReason> reasons =
        byCurrency.reasons(Deals.won().writing(FIELD, "Franken"), People.american());

    assertThat(reasons).containsExactly(HoldReason.CURRENCY_UNKNOWN);
  }
}
