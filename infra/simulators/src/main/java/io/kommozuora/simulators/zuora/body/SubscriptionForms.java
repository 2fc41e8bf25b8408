package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.day;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.number;
import static io.kommozuora.simulators.zuora.body.Field.text;
import static io.kommozuora.simulators.zuora.body.Field.whole;

import io.kommozuora.simulators.zuora.wire.ApiVersion;

/** The flat bodies of the classic subscription endpoints. */
public final class SubscriptionForms {
  private static final Shape LENGTH = new Shape.Whole(0, Integer.MAX_VALUE);
  private static final String[] PERIODS = {"Month", "Year", "Day", "Week"};

  private static final Field EXTERNALLY_MANAGED =
      choice("externallyManagedBy", "Amazon", "Apple", "Google", "Roku");

  private static final Form CHARGE =
      Form.of(
          text("productRatePlanChargeId").needed(),
          text("productRatePlanChargeNumber"),
          number("quantity"),
          number("price"),
          items("tiers", TierForms.CLASSIC),
          number("includedUnits"),
          number("overagePrice"),
          number("discountAmount"),
          number("discountPercentage"),
          text("discountLevel"),
          text("billingPeriod"),
          text("billCycleDay"),
          text("billCycleType"),
          text("billingTiming"),
          text("billingPeriodAlignment"),
          text("listPriceBase"),
          text("number", 50),
          text("priceChangeOption"),
          number("priceIncreasePercentage"),
          text("triggerEvent"),
          day("triggerDate"),
          text("endDateCondition"),
          day("specificEndDate"),
          whole("upToPeriods"),
          text("upToPeriodsType"));

  private static final Form PLAN =
      Form.of(
          text("productRatePlanId"),
          text("productRatePlanNumber"),
          text("externalCatalogPlanId"),
          text("externallyManagedPlanId"),
          text("externalIdSourceSystem"),
          items("chargeOverrides", CHARGE));

  private static final Form TERMS =
      Form.of(
          choice("termType", "TERMED", "EVERGREEN"),
          may("initialTerm", LENGTH),
          may("renewalTerm", LENGTH),
          flag("autoRenew"),
          day("termStartDate"));

  private static final Form COMMON =
      TERMS.plus(
          choice("termType", "TERMED", "EVERGREEN").needed(),
          day("contractEffectiveDate").needed(),
          day("serviceActivationDate"),
          day("customerAcceptanceDate"),
          text("invoiceOwnerAccountKey"),
          flag("invoiceSeparately"),
          text("notes", 1000),
          text("subscriptionNumber", 1000),
          items("subscribeToRatePlans", PLAN));

  /** The subscription inside POST /v1/accounts. */
  static final Form IN_ACCOUNT = COMMON.withCustomFieldsOf(CustomObjects.SUBSCRIPTION);

  private static final Form CREATE =
      COMMON
          .plus(
              text("accountKey").needed(),
              need("renewalTerm", LENGTH),
              choice("initialTermPeriodType", PERIODS),
              choice("renewalTermPeriodType", PERIODS),
              choice("renewalSetting", "RENEW_WITH_SPECIFIC_TERM", "RENEW_TO_EVERGREEN"),
              EXTERNALLY_MANAGED,
              notPlayed("gatewayId"),
              text("lastBookingDate"),
              notPlayed("paymentMethodId"),
              flag("prepayment"),
              items("subscribeToRatePlans", PLAN).needed())
          .withCustomFieldsOf(CustomObjects.SUBSCRIPTION);

  private static final Form DATES =
      Form.of(
          day("contractEffectiveDate"),
          day("customerAcceptanceDate"),
          day("serviceActivationDate"),
          day("bookingDate"));

  private static final Form OLD_PLAN =
      Form.of(
          text("ratePlanId"), text("productRatePlanNumber"),
          text("externalCatalogPlanId"), text("subscriptionRatePlanNumber"));

  private static final Form ADD = PLAN.plus(DATES).plus(day("contractEffectiveDate").needed());

  private static final Form REMOVE =
      DATES.plus(OLD_PLAN).plus(day("contractEffectiveDate").needed());

  private static final Form CHANGE =
      DATES
          .plus(OLD_PLAN)
          .plus(
              text("productRatePlanId"),
              text("newProductRatePlanId"),
              text("newProductRatePlanNumber"),
              text("newExternalCatalogPlanId"),
              PlanForms.EFFECTIVE_POLICY,
              PlanForms.SUB_TYPE,
              flag("resetBcd"),
              items("chargeOverrides", CHARGE));

  private static final Form UPDATE =
      TERMS
          .without("initialTerm")
          .plus(
              items("add", ADD),
              items("remove", REMOVE),
              items("change", CHANGE),
              notPlayed("update"),
              notPlayed("preview"),
              notPlayed("previewType"),
              day("bookingDate"),
              EXTERNALLY_MANAGED,
              may("currentTerm", LENGTH),
              choice("currentTermPeriodType", PERIODS),
              flag("invoiceSeparately"),
              flag("includeExistingDraftDocItems"),
              text("notes", 1000),
              choice("renewalSetting", "RENEW_WITH_SPECIFIC_TERM", "RENEW_TO_EVERGREEN"),
              choice("renewalTermPeriodType", PERIODS))
          .withCustomFieldsOf(CustomObjects.SUBSCRIPTION);

  private static final Form CANCEL =
      Form.of(
          PlanForms.CANCELLATION_POLICY.needed(),
          day("cancellationEffectiveDate"),
          day("contractEffectiveDate"),
          day("bookingDate"),
          day("orderDate"));

  private SubscriptionForms() {}

  /** POST /v1/subscriptions, by API version. */
  public static Form create(ApiVersion version) {
    return CREATE.plus(BillingForms.create(version));
  }

  /** PUT /v1/subscriptions/{key}, by API version. */
  public static Form update(ApiVersion version) {
    return UPDATE.plus(BillingForms.create(version));
  }

  /** PUT /v1/subscriptions/{key}/cancel, by API version. */
  public static Form cancel(ApiVersion version) {
    return CANCEL.plus(BillingForms.create(version));
  }

  /** PUT /v1/subscriptions/{key}/renew, by API version. */
  public static Form renew(ApiVersion version) {
    return Form.of(day("orderDate")).plus(BillingForms.create(version));
  }
}
