package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.number;
import static io.kommozuora.simulators.zuora.body.Field.whole;

/** Price overrides in orders: one object for each charge model. */
final class PricingForms {
  private static final Field LIST_PRICE = number("listPrice");
  private static final Field QUANTITY = number("quantity");
  private static final Field TIERS = items("tiers", TierForms.ORDERS);

  private static final Field UOM = notPlayed("uom");
  private static final Field ORIGINAL_PRICE = notPlayed("originalListPrice");

  private static final Form CHANGING =
      Form.of(
          choice(
              "priceChangeOption",
              "NoChange",
              "SpecificPercentageValue",
              "UseLatestProductCatalogPricing"),
          number("priceIncreasePercentage"));

  private static final Form RECURRING =
      CHANGING.plus(
          choice(
              "listPriceBase",
              "Per_Billing_Period",
              "Per_Month",
              "Per_Week",
              "Per_Year",
              "Per_Specific_Months"),
          whole("specificListPriceBase"));

  private static final Form USAGE =
      CHANGING.plus(
          choice(
              "ratingGroup",
              "ByBillingPeriod",
              "ByUsageStartDate",
              "ByUsageRecord",
              "ByUsageUpload"));

  /** Previews override no usage prices. */
  static final Form PREVIEWED =
      Form.of(
          may("recurringFlatFee", RECURRING.plus(LIST_PRICE, ORIGINAL_PRICE)),
          may("recurringPerUnit", RECURRING.plus(LIST_PRICE, ORIGINAL_PRICE, QUANTITY, UOM)),
          may("recurringTiered", RECURRING.plus(QUANTITY, UOM, TIERS)),
          may("recurringVolume", RECURRING.plus(QUANTITY, UOM, TIERS)),
          may("oneTimeFlatFee", Form.of(LIST_PRICE.needed(), ORIGINAL_PRICE)),
          may("oneTimePerUnit", Form.of(LIST_PRICE, ORIGINAL_PRICE, QUANTITY, UOM)),
          may("oneTimeTiered", Form.of(QUANTITY, UOM, TIERS)),
          may("oneTimeVolume", Form.of(QUANTITY, UOM, TIERS)),
          notPlayed("recurringDeliveryBased"),
          notPlayed("recurringCalculated"),
          notPlayed("chargeModelData"),
          notPlayed("discount"));

  static final Form ORDERED =
      PREVIEWED.plus(
          may("usageFlatFee", CHANGING.plus(LIST_PRICE, ORIGINAL_PRICE)),
          may("usagePerUnit", USAGE.plus(LIST_PRICE, ORIGINAL_PRICE, UOM)),
          may("usageTiered", USAGE.plus(TIERS, UOM)),
          may("usageVolume", USAGE.plus(TIERS, UOM)),
          notPlayed("usageOverage"),
          notPlayed("usageTieredWithOverage"));

  private PricingForms() {}
}
