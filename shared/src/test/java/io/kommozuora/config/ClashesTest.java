package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mistakes that show only where two settings meet. */
final class ClashesTest {
  private static Example growth(String rules) {
    return Example.minimal()
        .with("plans.growth", "{ratePlan: PRP-1, ratePlans: {EUR: PRP-2}, " + rules + "}");
  }

  @Test
  void aChargeIsCountedOnceInEveryMarket() {
    Example example =
        growth(
            """
            quantity: [{charge: 000000000000000000000000000c0001, charges: {EUR: 000000000000000000000000000c0009}, field: SEATS},
                       {charge: 000000000000000000000000000c0002, charges: {EUR: 000000000000000000000000000c0009}, field: ROOMS}]
            """);

    assertThat(example.mistakes())
        .containsExactly("plans.growth: has two quantities for one charge");
  }

  @Test
  void aChargeHasOneModelInEveryMarket() {
    Example example =
        growth(
            """
            quantity: {charge: 000000000000000000000000000c0001, charges: {EUR: 000000000000000000000000000c0009}, field: SEATS},
            price: {charge: 000000000000000000000000000c0002, charges: {EUR: 000000000000000000000000000c0009}, field: PRICE}
            """);

    assertThat(example.mistakes())
        .singleElement()
        .asString()
        .startsWith("plans.growth: has two models for one charge");
  }

  @Test
  void differentChargesDoNotClash() {
    Example example =
        growth(
            """
            quantity: {charge: 000000000000000000000000000c0001, charges: {EUR: 000000000000000000000000000c0002}, field: SEATS},
            price: {charge: 000000000000000000000000000c0002, charges: {EUR: 000000000000000000000000000c0001}, field: PRICE}
            """);

    assertThat(example.load().plans().all()).hasSize(1);
  }

  @Test
  void prefixAndEntityLeaveRoomForTheCustomer() {
    Example fits =
        Example.minimal()
            .with("zuora.prefix", "PREFIX-10-")
            .with("entities", "[{name: a2345678901234567890123456}]");
    Example longer =
        Example.minimal()
            .with("zuora.prefix", "PREFIX-10-")
            .with("entities", "[{name: a23456789012345678901234567}]");

    assertThat(fits.load().entities().rules()).hasSize(1);
    assertThat(longer.mistakes())
        .containsExactly(
            "entities[0].name: is too long for account numbers that begin with \"PREFIX-10-\";"
                + " write up to 26 characters");
  }

  @Test
  void theUnnamedEntityTakesNoRoom() {
    Example example = Example.minimal().with("zuora.prefix", "PREFIX-OF-TWENTY-CH-");

    assertThat(example.load().entities().rules().getFirst().isUnnamed()).isTrue();
  }
}
