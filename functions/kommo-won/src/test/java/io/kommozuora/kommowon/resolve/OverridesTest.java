package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.ChargeModel;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.kommowon.resolve.Deals.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OverridesTest {
  private final Rules rules = Rules.usual();

  private static Deals seats(String text) {
    return Deals.won().plan("growth").writing("SEATS", "numeric", text);
  }

  private static Deals fee(String text) {
    return Deals.won().plan("enterprise").writing("PLATFORM_FEE", "numeric", text);
  }

  private List<ChargeOverride> overrides(Deals deals) {
    return rules.order(deals, People.american()).overrides();
  }

  private List<HoldReason> reasons(Deals deals) {
    return rules.reasons(deals, People.american());
  }

  @Test
  void aPlanWithoutRulesIsSoldAsTheCatalogHasIt() {
    assertThat(overrides(Deals.won().writing("SEATS", "25"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25, 25",
    "25.0, 25",
    "025, 25",
    "100, 100",
    "2.50, 2.5",
    "5000, 5000",
    "5000.000, 5000",
    "' 25 ', 25"
  })
  void aQuantityIsWrittenInOneWayOnly(String text, String quantity) {
    ChargeOverride override = overrides(seats(text)).getFirst();

    assertThat(override.quantity().orElseThrow().toString()).isEqualTo(quantity);
    assertThat(override.model()).isEqualTo(ChargeModel.RECURRING_PER_UNIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.5",
        "5001",
        "5000.01",
        "-5",
        "+5",
        "1,000",
        "1 000",
        "1.000,00",
        "1e3",
        "1E9",
        "\u0663",
        "\u00BD",
        "0x10",
        "NaN",
        "25 seats",
        "5.",
        ".5",
        "99999999999999",
        "1.0000000001"
      })
  void whatIsNoPlainNumberInRangeIsNoQuantity(String text) {
    assertThat(reasons(seats(text))).containsExactly(HoldReason.QUANTITY_INVALID);
  }

  @Test
  void twoQuantitiesAreNone() {
    Deals deal =
        Deals.won()
            .plan("growth")
            .choosing("SEATS", new Choice(1, "five", "5"), new Choice(2, "ten", "10"));

    assertThat(reasons(deal)).containsExactly(HoldReason.QUANTITY_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.00, 0", "1000, 1000", "99.90, 99.9", "99.99, 99.99", "10.100, 10.1"})
  void aPriceMayBeNothingAndHasNoFinerPartThanItsCurrency(String text, String price) {
    ChargeOverride override = overrides(fee(text)).getFirst();

    assertThat(override)
        .isEqualTo(
            new ChargeOverride(
                new ChargeId("000000000000000000000000000c0003"),
                ChargeModel.RECURRING_FLAT_FEE,
                Optional.empty(),
                Optional.of(new BigDecimal(price))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99.999", "-1", "1,000", "$100", "1e3", "\u0661\u0660\u0660", "free"})
  void whatIsNoPlainAmountIsNoPrice(String text) {
    assertThat(reasons(fee(text))).containsExactly(HoldReason.PRICE_INVALID);
  }

  @Test
  void aYenHasNoSmallerPart() {
    Deals whole = fee("1000").writing("CONTRACT_CURRENCY", "JPY");
    Deals half = fee("1000.5").writing("CONTRACT_CURRENCY", "JPY");

    assertThat(overrides(whole).getFirst().price()).contains(new BigDecimal("1000"));
    Finding finding = rules.findings(half, People.american()).getFirst();
    assertThat(finding.sentence())
        .isEqualTo("\"1000.5\" in the field PLATFORM_FEE is no price in JPY.");
    assertThat(finding.fix()).contains("at most 0 decimals");
  }

  @Test
  void moneyIsOnlyTakenInTheAccountsCurrency() {
    Deals deal = Deals.won().plan("enterprise").writing("PLATFORM_FEE", "monetary", "500");

    assertThat(overrides(deal).getFirst().price()).contains(new BigDecimal("500"));
    assertThat(reasons(deal.writing("CONTRACT_CURRENCY", "EUR")))
        .containsExactly(HoldReason.PRICE_CURRENCY);
  }

  @Test
  void aPriceThatIsNotAskedForIsTheCatalogs() {
    Rules optional = rules.but(", required: true}", "}");

    assertThat(optional.order(Deals.won().plan("enterprise"), People.american()).overrides())
        .isEmpty();
  }

  @Test
  void theChargeIsTheMarketsOwn() {
    ChargeOverride german = rules.order(seats("5"), People.german()).overrides().getFirst();

    assertThat(german.charge()).isEqualTo(new ChargeId("000000000000000000000000000c0002"));
    assertThat(overrides(seats("5")).getFirst().charge())
        .isEqualTo(new ChargeId("000000000000000000000000000c0001"));
  }

  @Test
  void priceAndQuantityOfOneChargeGoTogether() {
    Rules both =
        rules.but(
            "field: SEATS, max: 5000}",
            "field: SEATS}\n"
                + "    price: {charge: 000000000000000000000000000c0001, charges: {EUR:"
                + " 000000000000000000000000000c0002}, field: SEAT_PRICE, model:"
                + " recurringPerUnit}");

    List<ChargeOverride> overrides =
        both.order(seats("5").writing("SEAT_PRICE", "9.90"), People.american()).overrides();

    assertThat(overrides)
        .containsExactly(
            new ChargeOverride(
                new ChargeId("000000000000000000000000000c0001"),
                ChargeModel.RECURRING_PER_UNIT,
                Optional.of(new BigDecimal("5")),
                Optional.of(new BigDecimal("9.9"))));
  }
}
