package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.FieldKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownFieldsTest {
  private static final String TWO_USES =
      "kommo: has two uses for X, one of which overwrites it; write a field of its own for each";

  private static Optional<FieldKey> field(String name) {
    return Optional.of(FieldKey.of(name));
  }

  @Test
  void readsEachUnderItsOwnKey() {
    String written =
        "{plan: A, termEnd: B, autoRenew: C, balance: D, daysPastDue: E, lastPayment: F,"
            + " mrr: G, nextInvoice: 900109}";

    ShownFields shown = Example.minimal().with("kommo.shown", written).load().kommo().shown();

    assertThat(shown)
        .isEqualTo(
            new ShownFields(
                field("A"),
                field("B"),
                field("C"),
                field("D"),
                field("E"),
                field("F"),
                field("G"),
                field("900109")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "contractDate",
        "serviceDate",
        "acceptanceDate",
        "currency",
        "term",
        "renewal",
        "autoRenew",
        "accountKey",
        "subscriptionKey",
        "status",
        "link"
      })
  void aShownFieldHasNoOtherUse(String other) {
    var mistakes =
        Example.minimal()
            .with("kommo.fields." + other, "X")
            .with("kommo.shown.balance", "X")
            .mistakes();

    assertThat(mistakes).containsExactly(TWO_USES);
  }

  @ParameterizedTest
  @CsvSource({
    "plan, termEnd",
    "termEnd, autoRenew",
    "autoRenew, balance",
    "balance, daysPastDue",
    "daysPastDue, lastPayment",
    "lastPayment, mrr",
    "mrr, nextInvoice",
    "nextInvoice, plan"
  })
  void aFieldShowsOneThing(String one, String other) {
    var mistakes =
        Example.minimal().with("kommo.shown." + one, "X").with("kommo.shown." + other, "X");

    assertThat(mistakes.mistakes()).containsExactly(TWO_USES);
  }

  @Test
  void theRuleHoldsForSettingsThatNobodyWroteToo() {
    KommoSettings good = Example.minimal().load().kommo();
    Optional<FieldKey> none = Optional.empty();
    var plan = Optional.of(good.fields().plan());
    var shown = new ShownFields(plan, none, none, none, none, none, none, none);

    assertThatThrownBy(
            () ->
                new KommoSettings(
                    good.account(),
                    good.timeZone(),
                    good.pipelines(),
                    good.currency(),
                    good.fields(),
                    shown,
                    good.workingHours()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("has two uses for ZUORA_PLAN");
  }
}
