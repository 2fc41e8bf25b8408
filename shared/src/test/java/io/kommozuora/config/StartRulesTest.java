package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StartRulesTest {
  private static final LocalDate CONTRACT = LocalDate.of(2027, 12, 31);
  private static final LocalDate SERVICE = LocalDate.of(2028, 2, 20);

  private static StartRules ofPlan(String key, String rule) {
    return Example.minimal().with("plans.growth." + key, rule).load().plans().all().get(0).starts();
  }

  private static StartRules ofEntity(String rules) {
    return Example.minimal().with("entities", rules).load().entities().rules().getFirst().starts();
  }

  @ParameterizedTest
  @CsvSource({
    "contract, 2027-12-31",
    "first of next month, 2028-01-01",
    "1 day after contract, 2028-01-01",
    "60 days after contract, 2028-02-29",
    "999 days after contract, 2030-09-25"
  })
  void aServiceFollowsTheContract(String rule, LocalDate day) {
    DayRule service = ofPlan("serviceStart", rule).service().orElseThrow();

    assertThat(service.day(CONTRACT, SERVICE)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "contract, 2027-12-31",
    "service, 2028-02-20",
    "first of next month, 2028-01-01",
    "14 days after contract, 2028-01-14",
    "10 days after service, 2028-03-01"
  })
  void acceptanceFollowsEitherOfThem(String rule, LocalDate day) {
    DayRule acceptance = ofPlan("acceptance", rule).acceptance().orElseThrow();

    assertThat(acceptance.day(CONTRACT, SERVICE)).isEqualTo(day);
  }

  @Test
  void theFirstOfAMonthIsNotItsOwnNext() {
    var first = LocalDate.of(2026, 10, 1);

    assertThat(new DayRule.FirstOfNextMonth().day(first, first))
        .isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "first of next month, 1 day after contract",
    "first of next month, first of next month",
    "14 days after contract, 14 days after contract",
    "31 days after contract, first of next month",
    "999 days after contract, service"
  })
  void anAcceptanceThatMayBeInTimeIsNoMistake(String service, String acceptance) {
    var rules = ofEntity("[{serviceStart: %s, acceptance: %s}]".formatted(service, acceptance));

    assertThat(rules.service()).isPresent();
    assertThat(rules.acceptance()).isPresent();
  }

  @Test
  void eachRuleIsReplacedForItself() {
    var plans = ofPlan("serviceStart", "contract");
    var entitys =
        ofEntity("[{serviceStart: first of next month, acceptance: 7 days after service}]");

    assertThat(plans.or(entitys)).isEqualTo(new StartRules(plans.service(), entitys.acceptance()));
    assertThat(StartRules.NONE.or(entitys)).isEqualTo(entitys);
  }
}
