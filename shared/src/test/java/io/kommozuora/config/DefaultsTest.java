package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.ChargeModel;
import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.PlanKey;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DefaultsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void aKommoAccountNeedsItsIdItsTimeZoneAndThePlanField() {
    KommoSettings kommo = Example.minimal().load().kommo();

    var none = Optional.<FieldKey>empty();
    var fields =
        new DealFields(
            FieldKey.of("ZUORA_PLAN"),
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none);
    assertThat(kommo)
        .isEqualTo(
            new KommoSettings(
                34567890,
                NEW_YORK,
                Set.of(),
                Optional.empty(),
                fields,
                ShownFields.empty(),
                new WorkingHours(
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))));
    assertThat(kommo.covers(8800111)).isTrue();
  }

  @Test
  void aZuoraTenantNeedsNothing() {
    ZuoraSettings zuora = Example.minimal().load().zuora();

    assertThat(zuora)
        .isEqualTo(
            new ZuoraSettings(
                "2025-08-12",
                BillingMode.ORDERS,
                NEW_YORK,
                new NumberPrefix("KOMMO-"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CalloutSettings(SecondProof.HMAC, Hmac.SHA_256, Encoding.BASE64),
                new Reminders(List.of(90, 60, 30), 30)));
  }

  @Test
  void aContractBeginsWithin400Days() {
    assertThat(Example.minimal().load().contractWindow())
        .isEqualTo(new ContractWindow(400, 400, Optional.empty()));
  }

  @Test
  void aPlanNeedsItsRatePlan() {
    Plan plan = Example.minimal().load().plans().all().getFirst();

    var year = new Term.Termed(12, PeriodType.MONTH);
    assertThat(plan)
        .isEqualTo(
            new Plan(
                new PlanKey("growth"),
                Set.of("growth"),
                new PerMarket<>(Optional.of(new RatePlanId(Example.ID)), Map.of()),
                Set.of(),
                year,
                year,
                false,
                StartRules.NONE,
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void aPlanRenewsForItsTerm() {
    Plan plan = Example.minimal().with("plans.growth.term", "2 years").load().plans().all().get(0);

    assertThat(plan.renewal()).isEqualTo(new Term.Termed(2, PeriodType.YEAR));
  }

  @Test
  void aQuantityIsPerUnitFromOneToAMillionAndRequired() {
    Plan plan =
        Example.minimal()
            .with("plans.growth.quantity", "{charge: %s, field: SEATS}".formatted(Example.ID))
            .load()
            .plans()
            .all()
            .getFirst();

    QuantityRule quantity = plan.quantities().getFirst();
    assertThat(quantity.model()).isEqualTo(ChargeModel.RECURRING_PER_UNIT);
    assertThat(quantity.min()).isEqualTo(BigDecimal.ONE);
    assertThat(quantity.max()).isEqualTo(BigDecimal.valueOf(1_000_000));
    assertThat(quantity.required()).isTrue();
  }

  @Test
  void aPriceIsAFlatFeeAndMayBeLeftToTheCatalog() {
    Plan plan =
        Example.minimal()
            .with("plans.growth.price", "{charge: %s, field: FEE}".formatted(Example.ID))
            .load()
            .plans()
            .all()
            .getFirst();

    PriceRule price = plan.prices().getFirst();
    assertThat(price.model()).isEqualTo(ChargeModel.RECURRING_FLAT_FEE);
    assertThat(price.required()).isFalse();
  }

  @Test
  void withoutEntitiesOneBillsEveryDeal() {
    EntityRules entities = Example.minimal().load().entities();

    assertThat(entities.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.name()).isEqualTo("default");
              assertThat(rule.when().isAlways()).isTrue();
              assertThat(rule.billCycleDay()).isEqualTo(1);
              assertThat(rule.zuoraEntity()).isEmpty();
              assertThat(rule.zuoraOrg()).isEmpty();
              assertThat(rule.zuoraLogin()).isEmpty();
              assertThat(rule.currency()).isEmpty();
              assertThat(rule.paymentTerm()).isEmpty();
              assertThat(rule.invoiceTemplate()).isEmpty();
              assertThat(rule.batch()).isEmpty();
              assertThat(rule.starts()).isEqualTo(StartRules.NONE);
              assertThat(rule.accountFields()).isEmpty();
            });
  }
}
