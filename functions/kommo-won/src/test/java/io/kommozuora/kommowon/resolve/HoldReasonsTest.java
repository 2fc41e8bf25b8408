package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.kommowon.resolve.Deals.Choice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HoldReasonsTest {
  record Example(HoldReason reason, Rules rules, Deals deals, People people) {
    @Override
    public String toString() {
      return reason.name();
    }
  }

  private static Example example(HoldReason reason, Deals deals) {
    return new Example(reason, Rules.usual(), deals, People.american());
  }

  private static Example example(HoldReason reason, People people) {
    return new Example(reason, Rules.usual(), Deals.won(), people);
  }

  private static Example example(HoldReason reason, Rules rules) {
    return new Example(reason, rules, Deals.won(), People.american());
  }

  static Stream<Example> examples() {
    return Stream.of(planExamples(), peopleExamples(), moneyExamples(), timeExamples())
        .flatMap(List::stream);
  }

  private static List<Example> planExamples() {
    Choice growth = new Choice(77_002, "growth", "Growth");
    return List.of(
        example(HoldReason.PLAN_MISSING, Deals.won().without("ZUORA_PLAN")),
        example(HoldReason.PLAN_NOT_CHOSEN, Deals.won().writing("ZUORA_PLAN", "growth")),
        example(HoldReason.PLAN_UNKNOWN, Deals.won().plan("platinum")),
        example(
            HoldReason.PLAN_AMBIGUOUS,
            Deals.won().choosing("ZUORA_PLAN", growth, new Choice(77_003, "starter", "Starter"))),
        example(
            HoldReason.PLAN_NOT_SOLD,
            Deals.won().plan("growth").writing("CONTRACT_CURRENCY", "JPY")));
  }

  private static List<Example> peopleExamples() {
    return List.of(
        example(HoldReason.CUSTOMER_MISSING, People.american().withoutCompany().withoutContact()),
        example(HoldReason.CUSTOMER_UNNAMED, People.american().company("\uD83D\uDE00 \uFE0F")),
        new Example(
            HoldReason.CUSTOMER_UNREADABLE,
            Rules.usual(),
            Deals.won().ofUnreadableCompany(),
            People.american().withoutCompany()),
        example(HoldReason.CONTACT_MISSING, People.american().withoutContact()),
        example(HoldReason.CONTACT_NAME_INCOMPLETE, People.american().named("Maria", "Maria", "")),
        example(HoldReason.EMAIL_MISSING, People.american().email()),
        example(HoldReason.EMAIL_INVALID, People.american().email("maria at example.com")),
        example(HoldReason.COUNTRY_MISSING, People.strangers().email("maria@example.com")),
        example(HoldReason.COUNTRY_UNKNOWN, from("Atlantis")),
        example(
            HoldReason.COUNTRY_AMBIGUOUS,
            People.strangers().email("m@example.com").addressLine("1 Main St, Wilmington, DE")),
        example(HoldReason.STATE_MISSING, from("US")),
        example(
            HoldReason.STATE_UNKNOWN,
            People.strangers()
                .email("m@example.com")
                .address("1 Main St", "", "Springfield", "Calif", "", "US")),
        example(HoldReason.ENTITY_UNMATCHED, from("FR")));
  }

  private static People from(String country) {
    return People.strangers().email("m@example.com").address("", "", "", "", "", country);
  }

  private static List<Example> moneyExamples() {
    return List.of(
        example(HoldReason.CURRENCY_UNKNOWN, Deals.won().writing("CONTRACT_CURRENCY", "\u20AC")),
        new Example(
            HoldReason.CURRENCY_MISSING,
            Rules.usual().but("  currency: USD\n  fields", "  fields"),
            Deals.won().tagged("partner"),
            People.american()),
        example(HoldReason.QUANTITY_MISSING, Deals.won().plan("growth")),
        example(HoldReason.QUANTITY_INVALID, Deals.won().plan("growth").writing("SEATS", "0")),
        example(HoldReason.PRICE_MISSING, Deals.won().plan("enterprise")),
        example(
            HoldReason.PRICE_INVALID,
            Deals.won().plan("enterprise").writing("PLATFORM_FEE", "10.005")),
        example(
            HoldReason.PRICE_CURRENCY,
            Deals.won()
                .plan("enterprise")
                .writing("PLATFORM_FEE", "monetary", "100")
                .writing("CONTRACT_CURRENCY", "EUR")),
        example(
            HoldReason.ACCOUNT_VALUE_MISSING,
            Rules.usual()
                .but(
                    "    currency: USD\n",
                    "    currency: USD\n"
                        + "    accountFields: {Region__c: {field: REGION, values: {NORTH:"
                        + " a}}}\n")));
  }

  private static List<Example> timeExamples() {
    return List.of(
        example(HoldReason.DATE_MISSING, Deals.won().neverClosed()),
        example(HoldReason.DATE_INVALID, Deals.won().writing("CONTRACT_DATE", "10.03.2026")),
        example(HoldReason.DATE_OUTSIDE, Deals.won().closed("2016-03-10T15:00:00Z")),
        new Example(
            HoldReason.DATE_CLOSED,
            closedUntil("2026-03-10"),
            Deals.won().writing("CONTRACT_DATE", "2026-03-10"),
            People.american()),
        example(
            HoldReason.DATES_DISORDERED, Deals.won().dated("SERVICE_DATE", "2026-03-01T05:00:00Z")),
        example(HoldReason.TERM_INVALID, Deals.won().writing("CONTRACT_TERM", "1 Jahr")),
        example(HoldReason.AUTO_RENEW_INVALID, Deals.won().writing("AUTO_RENEW", "maybe")));
  }

  private static Rules closedUntil(String day) {
    return Rules.usual().but("zuora:", "contractWindow: {closedUntil: %s}\nzuora:".formatted(day));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachReasonHoldsADealAndIsTheOnlyOneFound(Example example) {
    List<HoldReason> reasons = example.rules().reasons(example.deals(), example.people());

    assertThat(reasons).containsExactly(example.reason());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatTheRepReadsIsComplete(Example example) {
    for (Finding finding : example.rules().findings(example.deals(), example.people())) {
      assertThat(finding.sentence()).endsWith(".").doesNotContain("%", "null", "Optional");
      assertThat(finding.fix()).endsWith(".").doesNotContain("%", "null", "Optional");
    }
  }

  @Test
  void onlyWhatZuoraSaysHasNoExample() {
    Set<HoldReason> shown = examples().map(Example::reason).collect(Collectors.toSet());

    assertThat(EnumSet.complementOf(EnumSet.copyOf(shown)))
        .containsExactly(
            HoldReason.CURRENCY_CLASH,
            HoldReason.NUMBER_TAKEN,
            HoldReason.PLAN_DIFFERS,
            HoldReason.ACCOUNT_CLOSED,
            HoldReason.REJECTED_BY_ZUORA);
  }

  @ParameterizedTest
  @EnumSource(names = {"CURRENCY_CLASH", "NUMBER_TAKEN", "PLAN_DIFFERS", "ACCOUNT_CLOSED"})
  void whatZuoraSaysIsComplete(HoldReason reason) {
    Finding finding = Finding.of(reason, "one", "two", "three");

    assertThat(finding.sentence()).contains("one", "two").doesNotContain("%");
    assertThat(finding.fix()).endsWith(".").doesNotContain("%");
  }
}
