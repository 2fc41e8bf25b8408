package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.RatePlanId;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class PerMarketTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  private static Plan plan(String ratePlans) {
    return Example.minimal()
        .with("plans.growth", ratePlans)
        .with("entities", "[{name: germany, when: {country: DE}}, {name: us}]")
        .load()
        .plans()
        .all()
        .getFirst();
  }

  @Test
  void theMostSpecificRatePlanIsSold() {
    Plan plan =
        plan("{ratePlan: PRP-1, ratePlans: {EUR: PRP-2, germany: PRP-3, germany/EUR: PRP-4}}");

    assertThat(plan.ratePlanFor("us", USD)).contains(new RatePlanId("PRP-1"));
    assertThat(plan.ratePlanFor("us", EUR)).contains(new RatePlanId("PRP-2"));
    assertThat(plan.ratePlanFor("germany", USD)).contains(new RatePlanId("PRP-3"));
    assertThat(plan.ratePlanFor("germany", EUR)).contains(new RatePlanId("PRP-4"));
  }

  @Test
  void aPlanWithoutAUsualRatePlanIsNotSoldElsewhere() {
    Plan plan = plan("{ratePlans: {germany: PRP-3}}");

    assertThat(plan.ratePlanFor("germany", EUR)).contains(new RatePlanId("PRP-3"));
    assertThat(plan.ratePlanFor("us", EUR)).isEmpty();
  }

  @Test
  void aPlanIsSoldInItsCurrenciesOnly() {
    Plan plan = plan("{ratePlan: PRP-1, currencies: USD}");

    assertThat(plan.sellsIn(USD)).isTrue();
    assertThat(plan.sellsIn(EUR)).isFalse();
    assertThat(plan.ratePlanFor("us", EUR)).isEmpty();
  }

  @Test
  void aChargeDiffersWhereItsRatePlanDoes() {
    Plan plan =
        plan(
            """
            {ratePlan: PRP-1, ratePlans: {EUR: PRP-2},
             quantity: {charge: 000000000000000000000000000c0001, charges: {EUR: 000000000000000000000000000c0002}, field: SEATS, min: 2, max: 10}}
            """);

    QuantityRule seats = plan.quantities().getFirst();
    assertThat(seats.charge().in(new Market("us", EUR)))
        .contains(new ChargeId("000000000000000000000000000c0002"));
    assertThat(seats.charge().in(new Market("us", USD)))
        .contains(new ChargeId("000000000000000000000000000c0001"));
    assertThat(seats.allows(BigDecimal.TWO)).isTrue();
    assertThat(seats.allows(BigDecimal.TEN)).isTrue();
    assertThat(seats.allows(BigDecimal.ONE)).isFalse();
    assertThat(seats.allows(new BigDecimal("10.5"))).isFalse();
  }
}
