package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.zuora.books.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On which days contract, service and acceptance begin, and on which nothing may begin. */
final class StartDaysTest {
  private static final String STARTER = "  starter:\n";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private World world = new World();
  private final LocalDate today = LocalDate.now(world.time.withZone(NEW_YORK));

  @AfterEach
  void close() {
    world.close();
  }

  private void configured(String old, String text) {
    world.close();
    world = new World(World.Settings.usual().configuredWith(old, text));
  }

  private LeadDraft starter() {
    return world.deals.draft(world.deals.company("Acme Labs Inc.")).field("ZUORA_PLAN", "starter");
  }

  private Dates begun(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    world.assertBilledOnce(deal);
    return world.subscriptionsOf(deal).getFirst().dates();
  }

  private long heldBeforeAnyCall(LeadDraft draft) {
    long deal = world.deals.won(draft);
    world.settle();
    assertThat(world.deals.field(deal, "ZUORA_STATUS")).startsWith("Needs attention");
    assertThat(world.zuora.journal().all()).isEmpty();
    return deal;
  }

  private static Dates dates(LocalDate contract, LocalDate service, LocalDate acceptance) {
    return new Dates(contract, Optional.of(service), Optional.of(acceptance));
  }

  @Test
  void areTheDealsOwnWhereItNamesThem() {
    LeadDraft draft =
        starter()
            .field("CONTRACT_DATE", today.plusDays(1))
            .field("SERVICE_DATE", today.plusDays(5))
            .field("ACCEPTANCE_DATE", today.plusDays(9));

    assertThat(begun(draft))
        .isEqualTo(dates(today.plusDays(1), today.plusDays(5), today.plusDays(9)));
  }

  @Test
  void areTheDayOfWinningWhereTheDealNamesNone() {
    Dates begun = begun(starter());

    Instant won =
        world.kommo.read(all -> all.leads().all().iterator().next().closedAt().orElseThrow());
    LocalDate day = LocalDate.ofInstant(won, NEW_YORK);
    assertThat(begun).isEqualTo(dates(day, day, day));
  }

  @Test
  void followThePlansRules() {
    configured(
        STARTER,
        STARTER + "    serviceStart: first of next month\n    acceptance: 14 days after service\n");
    LocalDate contract = today.plusDays(3);
    LocalDate service = contract.with(TemporalAdjusters.firstDayOfNextMonth());

    assertThat(begun(starter().field("CONTRACT_DATE", contract)))
        .isEqualTo(dates(contract, service, service.plusDays(14)));
  }

  @Test
  void followTheEntitysRulesWhereThePlanHasNone() {
    configured(
        "  - paymentTerm",
        "  - serviceStart: 30 days after contract\n    acceptance: service\n    paymentTerm");

    assertThat(begun(starter().field("CONTRACT_DATE", today)))
        .isEqualTo(dates(today, today.plusDays(30), today.plusDays(30)));
  }

  @Test
  void areHeldOutOfOrder() {
    long deal = heldBeforeAnyCall(starter().field("SERVICE_DATE", today.minusDays(2)));

    assertThat(world.deals.field(deal, "ZUORA_STATUS")).contains("the service on");
  }

  @Test
  void areHeldFarFromToday() {
    configured("plans:", "contractWindow: {pastDays: 30, futureDays: 60}\nplans:");

    heldBeforeAnyCall(starter().field("CONTRACT_DATE", today.minusDays(31)));
    heldBeforeAnyCall(starter().field("CONTRACT_DATE", today.plusDays(61)));

    assertThat(begun(starter().field("CONTRACT_DATE", today.plusDays(60))).contractEffective())
        .isEqualTo(today.plusDays(60));
  }

  @Test
  void areHeldInAClosedPeriodUntilADayAfterItIsChosen() {
    configured("plans:", "contractWindow: {closedUntil: %s}\nplans:".formatted(today));

    long deal = heldBeforeAnyCall(starter().field("CONTRACT_DATE", today));
    assertThat(world.deals.field(deal, "ZUORA_STATUS"))
        .contains("The contract date %s is in a period that finance has closed.".formatted(today));
    assertThat(world.onlyTask(deal).text()).contains("Set it to a day after " + today);

    world.kommo.setField(deal, "CONTRACT_DATE", today.plusDays(1));
    world.settle();

    world.assertBilledOnce(deal);
  }
}
