package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.text;

/** The plans in orders; previews know fewer of their fields. */
final class OrderedPlanForms {
  private static final Form CHARGE =
      Form.of(
          text("productRatePlanChargeId").needed(),
          text("productRatePlanChargeNumber"),
          text("chargeNumber", 50),
          may("customFields", new Shape.CustomFields(CustomObjects.RATE_PLAN_CHARGE)),
          text("uniqueToken", 50),
          text("name"),
          notPlayed("billing"),
          notPlayed("startDate"),
          notPlayed("endDate"),
          notPlayed("prorationOption"),
          notPlayed("estimatedStartDate"));

  private static final Form ORDERED_CHARGE = CHARGE.plus(may("pricing", PricingForms.ORDERED));
  private static final Form PREVIEWED_CHARGE = CHARGE.plus(may("pricing", PricingForms.PREVIEWED));

  private static final Form PLAN =
      Form.of(
          text("productRatePlanId"),
          text("productRatePlanNumber"),
          text("externalCatalogPlanId"),
          text("externallyManagedPlanId"),
          text("ratePlanName"),
          text("subscriptionRatePlanNumber", 50),
          text("uniqueToken", 50),
          flag("clearingExistingFeatures"),
          flag("isFromExternalCatalog"),
          may("customFields", new Shape.CustomFields(CustomObjects.RATE_PLAN)),
          notPlayed("subscriptionProductFeatures"));

  static final Form REPLACING = PLAN.plus(items("chargeOverrides", ORDERED_CHARGE));
  static final Form ADDED = REPLACING.plus(flag("isAddingSubsetCharges"));

  static final Form REPLACING_IN_PREVIEW = PLAN.plus(items("chargeOverrides", PREVIEWED_CHARGE));
  static final Form ADDED_IN_PREVIEW =
      REPLACING_IN_PREVIEW
          .without("externalCatalogPlanId", "externallyManagedPlanId")
          .plus(text("productRatePlanId").needed(), flag("isAddingSubsetCharges"));

  private OrderedPlanForms() {}
}
