package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.SubscriptionOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContractDatesTest {
  private final Rules rules = Rules.usual();

  private SubscriptionOrder order(Deals deals) {
    return rules.order(deals, People.american());
  }

  private List<HoldReason> reasons(Deals deals) {
    return rules.reasons(deals, People.american());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-10T04:00:00Z, 2026-03-10",
    "America/New_York, 2026-03-10T03:59:59Z, 2026-03-09",
    "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08",
    "America/New_York, 2026-03-09T04:00:00Z, 2026-03-09",
    "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01",
    "America/New_York, 2026-11-02T05:00:00Z, 2026-11-02",
    "America/Santiago, 2026-09-06T04:00:00Z, 2026-09-06",
    "Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-24",
    "Europe/Moscow, 2026-03-09T21:00:00Z, 2026-03-10",
    "Pacific/Kiritimati, 2026-03-09T10:00:00Z, 2026-03-10",
    "UTC, 2026-03-10T00:00:00Z, 2026-03-10",
  })
  void theAccountsTimeZoneDecidesTheDay(String zone, String stored, String expected) {
    Rules there = rules.but("America/New_York", zone);

    SubscriptionOrder order =
        there.order(Deals.won().dated("CONTRACT_DATE", stored), People.american());

    assertThat(order.effective()).isEqualTo(day(expected));
  }

  @Test
  void aDateWithATimeOfDayIsThatDay() {
    Deals deal = Deals.won().dated("CONTRACT_DATE", "2026-03-11T03:30:00Z");

    assertThat(order(deal).effective()).isEqualTo(day("2026-03-10"));
  }

  @Test
  void aDateWrittenAsTextIsRead() {
    Deals deal = Deals.won().writing("CONTRACT_DATE", "2026-04-01");

    assertThat(order(deal).effective()).isEqualTo(day("2026-04-01"));
  }

  @Test
  void withoutAContractDateTheDayOfWinningCounts() {
    SubscriptionOrder order = order(Deals.won().closed("2026-03-02T03:00:00Z"));

    assertThat(order.effective()).isEqualTo(day("2026-03-01"));
    assertThat(order.ordered()).isEqualTo(day("2026-03-01"));
    assertThat(order.activated()).isEqualTo(day("2026-03-01"));
    assertThat(order.accepted()).isEqualTo(day("2026-03-01"));
  }

  @Test
  void aContractDateNeedsNoDayOfWinning() {
    Deals deal = Deals.won().neverClosed().dated("CONTRACT_DATE", "2026-03-10T04:00:00Z");

    assertThat(order(deal).effective()).isEqualTo(day("2026-03-10"));
  }

  @Test
  void serviceAndAcceptanceHaveDaysOfTheirOwn() {
    SubscriptionOrder order =
        order(
            Deals.won()
                .writing("CONTRACT_DATE", "2026-03-10")
                .writing("SERVICE_DATE", "2026-03-15")
                .writing("ACCEPTANCE_DATE", "2026-03-20"));

    assertThat(order.effective()).isEqualTo(day("2026-03-10"));
    assertThat(order.activated()).isEqualTo(day("2026-03-15"));
    assertThat(order.accepted()).isEqualTo(day("2026-03-20"));
  }

  @Test
  void acceptanceFallsOnTheServicesDay() {
    SubscriptionOrder order =
        order(
            Deals.won()
                .writing("CONTRACT_DATE", "2026-03-10")
                .writing("SERVICE_DATE", "2026-03-15"));

    assertThat(order.accepted()).isEqualTo(day("2026-03-15"));
  }

  @ParameterizedTest
  @CsvSource({
    "contract, 2026-03-10",
    "first of next month, 2026-04-01",
    "14 days after contract, 2026-03-24"
  })
  void aServiceWithoutADateFollowsTheRule(String rule, String expected) {
    Rules ruled = rules.but("starter: {", "starter: {serviceStart: %s, ".formatted(rule));

    SubscriptionOrder order =
        ruled.order(Deals.won().writing("CONTRACT_DATE", "2026-03-10"), People.american());

    assertThat(order.effective()).isEqualTo(day("2026-03-10"));
    assertThat(order.activated()).isEqualTo(day(expected));
    assertThat(order.accepted()).isEqualTo(day(expected));
  }

  @Test
  void acceptanceWithoutADateFollowsTheServicesOwn() {
    Rules ruled =
        rules.but(
            "starter: {",
            "starter: {serviceStart: first of next month, acceptance: 7 days after service, ");
    Deals deal =
        Deals.won().writing("CONTRACT_DATE", "2026-03-10").writing("SERVICE_DATE", "2026-03-15");

    SubscriptionOrder order = ruled.order(deal, People.american());

    assertThat(order.activated()).isEqualTo(day("2026-03-15"));
    assertThat(order.accepted()).isEqualTo(day("2026-03-22"));
  }

  @Test
  void thePlansRuleGoesBeforeTheEntitys() {
    Rules entitys =
        rules.but(
            "name: us\n",
            "name: us\n    serviceStart: first of next month\n    acceptance: service\n");
    Rules both = entitys.but("starter: {", "starter: {serviceStart: 1 day after contract, ");
    Deals deal = Deals.won().writing("CONTRACT_DATE", "2026-03-10");

    assertThat(entitys.order(deal, People.american()).activated()).isEqualTo(day("2026-04-01"));
    assertThat(both.order(deal, People.american()).activated()).isEqualTo(day("2026-03-11"));
  }

  @Test
  void anEntitysRuleIsForItsOwnDeals() {
    Rules germans =
        rules.but("name: germany\n", "name: germany\n    serviceStart: first of next month\n");
    Deals deal = Deals.won().writing("CONTRACT_DATE", "2026-03-10");

    assertThat(germans.order(deal, People.american()).activated()).isEqualTo(day("2026-03-10"));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-09, 2026-03-12", "2026-03-12, 2026-03-11", "'', 2026-03-09"})
  void datesOutOfOrderAreHeld(String service, String acceptance) {
    Deals deal =
        Deals.won()
            .writing("CONTRACT_DATE", "2026-03-10")
            .writing("SERVICE_DATE", service)
            .writing("ACCEPTANCE_DATE", acceptance);

    assertThat(reasons(deal)).containsExactly(HoldReason.DATES_DISORDERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.03.2026",
        "03/10/2026",
        "2026-3-10",
        "2026-02-30",
        "tomorrow",
        "2026-03-10T00:00:00Z",
        "9999999999999",
        "99999999999999999999",
        "1.5e9",
        "\u0662\u0660\u0662\u0666",
        "--5"
      })
  void whatIsNoDateIsHeld(String text) {
    assertThat(reasons(Deals.won().writing("CONTRACT_DATE", text)))
        .containsExactly(HoldReason.DATE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-03, true",
    "2025-02-02, false",
    "2027-04-14, true",
    "2027-04-15, false",
    "0, false",
    "-999999999999, false",
    "999999999999, false",
    "+12345-01-01, false",
  })
  void aContractBeginsWithinTheWindow(String date, boolean allowed) {
    Deals deal = Deals.won().writing("CONTRACT_DATE", date);

    Resolution resolution = rules.resolve(deal, People.american());

    assertThat(resolution instanceof Resolution.Complete).isEqualTo(allowed);
    if (!allowed) assertThat(reasons(deal)).containsExactly(HoldReason.DATE_OUTSIDE);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04, false", "2026-03-05, false", "2026-03-06, true"})
  void nothingBeginsInAClosedPeriod(String date, boolean allowed) {
    Rules closed = rules.but("zuora:", "contractWindow: {closedUntil: 2026-03-05}\nzuora:");
    Deals deal = Deals.won().writing("CONTRACT_DATE", date);

    Resolution resolution = closed.resolve(deal, People.american());

    assertThat(resolution instanceof Resolution.Complete).isEqualTo(allowed);
    if (!allowed) {
      assertThat(closed.reasons(deal, People.american())).containsExactly(HoldReason.DATE_CLOSED);
    }
  }

  @Test
  void theDayOfWinningMayBeClosedToo() {
    Rules closed = rules.but("zuora:", "contractWindow: {closedUntil: 2026-02-28}\nzuora:");
    Deals deal = Deals.won().closed("2026-03-01T04:59:59Z");

    assertThat(closed.findings(deal, People.american()))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.sentence() + " " + finding.fix())
                    .startsWith("The contract date 2026-02-28 is in a period that finance has")
                    .contains("Set it to a day after 2026-02-28"));
  }

  @Test
  void aDayBothClosedAndTooFarIsToldBoth() {
    Rules closed = rules.but("zuora:", "contractWindow: {closedUntil: 2020-12-31}\nzuora:");
    Deals deal = Deals.won().writing("CONTRACT_DATE", "2016-03-10");

    assertThat(closed.reasons(deal, People.american()))
        .containsExactly(HoldReason.DATE_OUTSIDE, HoldReason.DATE_CLOSED);
  }

  @Test
  void aServiceInTheNextCenturyIsHeld() {
    assertThat(reasons(Deals.won().writing("SERVICE_DATE", "2126-03-10")))
        .containsExactly(HoldReason.DATE_OUTSIDE);
  }

  @Test
  void everyWrongDateIsToldAtOnce() {
    Deals deal =
        Deals.won()
            .writing("CONTRACT_DATE", "soon")
            .writing("SERVICE_DATE", "later")
            .writing("ACCEPTANCE_DATE", "2126-03-10");

    assertThat(reasons(deal))
        .containsExactly(HoldReason.DATE_INVALID, HoldReason.DATE_INVALID, HoldReason.DATE_OUTSIDE);
  }

  @Test
  void theFindingStaysTheSameWhileDaysPass() {
    Deals deal = Deals.won().writing("CONTRACT_DATE", "2016-03-10");

    List<Finding> today = rules.findings(deal, People.american());
    List<Finding> nextWeek =
        Rules.usual().at("2026-03-17T16:00:00Z").findings(deal, People.american());

    assertThat(nextWeek).isEqualTo(today);
  }
}
