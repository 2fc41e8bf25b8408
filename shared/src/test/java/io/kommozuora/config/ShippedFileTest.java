package io.kommozuora.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.PlanKey;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShippedFileTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  private final Integration shipped = Integration.load(Path.of("../infra/config/integration.yaml"));

  @Test
  void namesTheAccountAndItsFields() {
    assertThat(shipped.kommo().account()).isEqualTo(34567890);
    assertThat(shipped.kommo().covers(8800111)).isTrue();
    assertThat(shipped.kommo().covers(8800222)).isFalse();
    assertThat(shipped.kommo().fields().plan()).isEqualTo(new FieldKey.Code("ZUORA_PLAN"));
    assertThat(shipped.kommo().fields().link()).contains(new FieldKey.Code("ZUORA_LINK"));
    assertThat(shipped.kommo().shown().all()).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void sellsThreePlans() {
    assertThat(shipped.plans().all())
        .extracting(Plan::key)
        .containsExactly(new PlanKey("starter"), new PlanKey("growth"), new PlanKey("enterprise"));

    Plan growth = shipped.plans().by(0, "GROWTH").orElseThrow();
    assertThat(growth.ratePlanFor("us", USD))
        .contains(new RatePlanId("2c92c0f96d7ee1f5016d879c17ab0989"));
    assertThat(growth.ratePlanFor("us", EUR))
        .contains(new RatePlanId("2c92c0f96d7ee1f5016d879c17ab098a"));
    assertThat(growth.ratePlanFor("us", Currency.getInstance("GBP"))).isEmpty();
    assertThat(growth.renewal()).isEqualTo(Term.of("6 months"));
    assertThat(growth.quantities())
        .singleElement()
        .extracting(QuantityRule::field)
        .isEqualTo(new FieldKey.Code("SEATS"));
    assertThat(shipped.plans().by(new PlanKey("enterprise")).orElseThrow().usage())
        .containsExactly("API_CALL", "GB");
  }

  @Test
  void billsFromTwoEntities() {
    var german = new Deal(8800111).from("DE").in(EUR).holding("SALES_REGION", "NORTH");
    var american = new Deal(8800111).from("US").in(USD);

    EntityRule germany = shipped.entities().first(german).orElseThrow();
    assertThat(germany.name()).isEqualTo("germany");
    assertThat(germany.accountFields())
        .hasEntrySatisfying("Subsidiary__NS", is -> assertThat(is.valueFor(german)).contains("3"))
        .hasEntrySatisfying("Region__c", is -> assertThat(is.valueFor(german)).contains("10"));
    assertThat(shipped.entities().first(american)).map(EntityRule::name).contains("us");
    assertThat(shipped.entities().first(new Deal(8800222))).isEqualTo(Optional.empty());
  }
}
