package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.PlanKey;
import org.junit.jupiter.api.Test;

final class PlansTest {
  private final Plans plans =
      Example.minimal()
          .with("plans.growth.values", "[700202, GROWTH]")
          .with("plans.starter", "{values: STARTER, ratePlan: PRP-1}")
          .with("plans.team", "{ratePlan: PRP-2}")
          .load()
          .plans();

  @Test
  void aChoiceMeansAPlanByItsIdOrItsCode() {
    assertThat(plans.by(700202, null)).map(Plan::key).contains(new PlanKey("growth"));
    assertThat(plans.by(1, "GROWTH")).map(Plan::key).contains(new PlanKey("growth"));
    assertThat(plans.by(700202, "GROWTH")).map(Plan::key).contains(new PlanKey("growth"));
    assertThat(plans.by(700202, "RENAMED")).map(Plan::key).contains(new PlanKey("growth"));
    assertThat(plans.by(1, "team")).map(Plan::key).contains(new PlanKey("team"));
  }

  @Test
  void whatIsUnknownOrContradictoryMeansNone() {
    assertThat(plans.by(1, null)).isEmpty();
    assertThat(plans.by(1, "growth")).isEmpty();
    assertThat(plans.by(1, "Starter")).isEmpty();
    assertThat(plans.by(700202, "STARTER")).isEmpty();
  }

  @Test
  void aPlanIsFoundByItsKey() {
    assertThat(plans.by(new PlanKey("starter"))).isPresent();
    assertThat(plans.by(new PlanKey("STARTER"))).isEmpty();
  }
}
