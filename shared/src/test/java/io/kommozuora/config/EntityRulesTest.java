package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;

final class EntityRulesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  private static EntityRules rules(String yaml) {
    return Example.minimal().with("entities", yaml).load().entities();
  }

  private static boolean applies(String when, Deal deal) {
    return rules("[{when: %s}]".formatted(when)).first(deal).isPresent();
  }

  @Test
  void theFirstRuleThatAppliesWins() {
    var rules = rules("[{name: a, when: {tag: vip}}, {name: b, when: {country: DE}}, {name: c}]");

    assertThat(rules.first(new Deal(1).from("DE").tagged("vip")))
        .map(EntityRule::name)
        .contains("a");
    assertThat(rules.first(new Deal(1).from("DE"))).map(EntityRule::name).contains("b");
    assertThat(rules.first(new Deal(1).from("FR"))).map(EntityRule::name).contains("c");
  }

  @Test
  void noRuleIsGuessed() {
    assertThat(rules("[{when: {country: DE}}]").first(new Deal(1))).isEmpty();
  }

  @Test
  void aRuleLooksAtThePipeline() {
    assertThat(applies("{pipeline: [1, 2]}", new Deal(2))).isTrue();
    assertThat(applies("{pipeline: [1, 2]}", new Deal(3))).isFalse();
  }

  @Test
  void aRuleLooksAtFields() {
    String when = "{fields: {REGION: [NORTH, 700301], SIZE: BIG}}";
    var big = new Deal(1).holding("SIZE", "BIG");

    assertThat(
            applies(
                "{fields: {REGION: [NORTH, 700301]}}", new Deal(1).holding("REGION", "9", "NORTH")))
        .isTrue();
    assertThat(applies("{fields: {REGION: 700301}}", new Deal(1).holding("REGION", "700301")))
        .isTrue();
    assertThat(applies("{fields: {REGION: NORTH}}", new Deal(1).holding("REGION", "North")))
        .isFalse();
    assertThat(applies(when, big)).isFalse();
  }

  @Test
  void aRuleLooksAtTheCountryTheCurrencyAndTheTags() {
    assertThat(applies("{country: [DE, AT]}", new Deal(1).from("AT"))).isTrue();
    assertThat(applies("{country: [DE, AT]}", new Deal(1).from("CH"))).isFalse();
    assertThat(applies("{currency: EUR}", new Deal(1).in(EUR))).isTrue();
    assertThat(applies("{currency: EUR}", new Deal(1).in(USD))).isFalse();
    assertThat(applies("{tag: [vip, key]}", new Deal(1).tagged("new", "key"))).isTrue();
    assertThat(applies("{tag: [vip, key]}", new Deal(1).tagged("new"))).isFalse();
  }

  @Test
  void whatIsNotKnownOfADealFitsNothing() {
    assertThat(applies("{country: DE}", new Deal(1))).isFalse();
    assertThat(applies("{currency: EUR}", new Deal(1))).isFalse();
    assertThat(applies("{fields: {REGION: NORTH}}", new Deal(1))).isFalse();
  }

  @Test
  void everyLineMustFit() {
    String when = "{pipeline: 1, country: DE, currency: EUR, tag: vip, fields: {A: x}}";
    var deal = new Deal(1).from("DE").in(EUR).tagged("vip").holding("A", "x");

    assertThat(applies(when, deal)).isTrue();
    assertThat(applies(when, deal.from("FR"))).isFalse();
    assertThat(applies(when, deal.in(USD))).isFalse();
    assertThat(applies(when, deal.tagged())).isFalse();
    assertThat(applies(when, deal.holding("A", "y"))).isFalse();
  }

  @Test
  void anEntityIsReadWithEverythingItsAccountsNeed() {
    EntityRule rule =
        rules(
                """
                [{name: de, zuoraEntity: 2c92c0f8-6a8d-d422-016a-9e7a70116b0d, zuoraOrg: "12,13", zuoraLogin: de_1-b,
                  currency: EUR, paymentTerm: Net 30, billCycleDay: 31, batch: Batch2,
                  invoiceTemplate: 2c92c0f96d7ee1f5016d879c1bef0c31}]
                """)
            .rules()
            .getFirst();

    assertThat(rule.name()).isEqualTo("de");
    assertThat(rule.zuoraEntity()).contains("2c92c0f8-6a8d-d422-016a-9e7a70116b0d");
    assertThat(rule.zuoraOrg()).contains("12,13");
    assertThat(rule.zuoraLogin()).contains("de_1-b");
    assertThat(rule.currency()).contains(EUR);
    assertThat(rule.paymentTerm()).contains("Net 30");
    assertThat(rule.billCycleDay()).isEqualTo(31);
    assertThat(rule.batch()).contains("Batch2");
    assertThat(rule.invoiceTemplate()).contains("2c92c0f96d7ee1f5016d879c1bef0c31");
  }

  @Test
  void anAccountFieldIsFixedOrTranslated() {
    var fields =
        rules(
                "[{accountFields: {Class__NS: 7, R__c: {field: REGION, values: {N: 10, 5: 10, S:"
                    + " 20}}}}]")
            .rules()
            .getFirst()
            .accountFields();
    var translated = fields.getOrDefault("R__c", new AccountField.Fixed("none"));

    assertThat(fields).containsEntry("Class__NS", new AccountField.Fixed("7"));
    assertThat(translated.valueFor(new Deal(1).holding("REGION", "5", "N"))).contains("10");
    assertThat(translated.valueFor(new Deal(1).holding("REGION", "W"))).isEmpty();
    assertThat(translated.valueFor(new Deal(1).holding("REGION", "N", "S"))).isEmpty();
    assertThat(translated.valueFor(new Deal(1))).isEmpty();
  }
}
