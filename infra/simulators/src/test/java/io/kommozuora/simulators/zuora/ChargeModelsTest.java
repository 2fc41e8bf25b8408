package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.ChargeModel;
import io.kommozuora.simulators.zuora.catalog.ChargeType;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The price of a charge is overridden under the name of its own type and model. */
final class ChargeModelsTest {
  private static final String PLAN = "2c92c0f96d7ee1f5016d879c2fff0001";
  private static final String CHARGE = "2c92c0f96d7ee1f5016d879c2fff0002";
  private static final String PRICE = "{\"listPrice\": 7}";
  private static final String TIERS =
      """
      {"tiers": [{"tier": 1, "startingUnit": 0, "price": 7, "priceFormat": "PerUnit"}]}
      """;

  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  static Stream<Arguments> models() {
    return Stream.of(
        arguments("recurringFlatFee", ChargeType.RECURRING, ChargeModel.FLAT_FEE, PRICE),
        arguments("recurringPerUnit", ChargeType.RECURRING, ChargeModel.PER_UNIT, PRICE),
        arguments("recurringTiered", ChargeType.RECURRING, ChargeModel.TIERED, TIERS),
        arguments("recurringVolume", ChargeType.RECURRING, ChargeModel.VOLUME, TIERS),
        arguments("oneTimeFlatFee", ChargeType.ONE_TIME, ChargeModel.FLAT_FEE, PRICE),
        arguments("oneTimePerUnit", ChargeType.ONE_TIME, ChargeModel.PER_UNIT, PRICE),
        arguments("oneTimeTiered", ChargeType.ONE_TIME, ChargeModel.TIERED, TIERS),
        arguments("oneTimeVolume", ChargeType.ONE_TIME, ChargeModel.VOLUME, TIERS),
        arguments("usageFlatFee", ChargeType.USAGE, ChargeModel.FLAT_FEE, PRICE),
        arguments("usagePerUnit", ChargeType.USAGE, ChargeModel.PER_UNIT, PRICE),
        arguments("usageTiered", ChargeType.USAGE, ChargeModel.TIERED, TIERS),
        arguments("usageVolume", ChargeType.USAGE, ChargeModel.VOLUME, TIERS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void takesItsOwnPricingOnly(String own, ChargeType type, ChargeModel model, String pricing) {
    sell(type, model);
    String other = own.equals("usageFlatFee") ? "recurringFlatFee" : "usageFlatFee";

    zuora.post("/v1/orders", priced(other, PRICE)).assertRefused(400, 20);
    zuora.post("/v1/orders", priced(own, pricing)).assertSuccess();

    SubscribedCharge charge =
        zuora
            .simulator()
            .subscription("KOMMO-S-1")
            .orElseThrow()
            .plans()
            .getFirst()
            .charges()
            .getFirst();
    assertThat(charge.price()).isEqualByComparingTo("7");
  }

  private void sell(ChargeType type, ChargeModel model) {
    Charge charge = Charge.flatFee(CHARGE, "PRPC-9", "Charge").as(type, model).priced("EUR", "1");
    RatePlan plan = RatePlan.of(PLAN, "PRP-9", "Plan", charge);
    zuora
        .simulator()
        .catalog()
        .put(Product.of("2c92c0f96d7ee1f5016d879c2fff0003", "PC-9", "X", "X", plan));
  }

  private static ObjectNode priced(String field, String pricing) {
    return Bodies.set(
        Bodies.order(),
        Bodies.CREATE + "/subscribeToRatePlans",
        """
        [{"productRatePlanId": "%s", "chargeOverrides": [
          {"productRatePlanChargeId": "%s", "pricing": {"%s": %s}}]}]
        """
            .formatted(PLAN, CHARGE, field, pricing));
  }
}
