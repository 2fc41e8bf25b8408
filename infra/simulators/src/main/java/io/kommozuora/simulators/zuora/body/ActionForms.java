package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.day;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.text;
import static io.kommozuora.simulators.zuora.body.Field.whole;

/** The actions of an order. */
final class ActionForms {
  private static final Form PERIOD =
      Form.of(whole("period"), choice("periodType", "Month", "Year", "Day", "Week"));

  private static final Field RENEWAL_SETTING =
      choice("renewalSetting", "RENEW_WITH_SPECIFIC_TERM", "RENEW_TO_EVERGREEN");

  private static final Form TERM =
      PERIOD.plus(
          day("startDate"), day("endDate"), choice("termType", "TERMED", "EVERGREEN").needed());

  private static final Form TERMS =
      Form.of(
          flag("autoRenew"),
          need("initialTerm", TERM),
          RENEWAL_SETTING,
          items("renewalTerms", PERIOD));

  private static final Form OLD_PLAN =
      Form.of(
          text("ratePlanId"),
          text("productRatePlanNumber"),
          text("externalCatalogPlanId"),
          text("subscriptionRatePlanNumber"));

  private static final Form CREATE_SUBSCRIPTION =
      Form.of(
          text("subscriptionNumber", 100),
          may("terms", TERMS),
          text("billToContactId"),
          text("soldToContactId"),
          text("shipToContactId"),
          text("currency", 3),
          flag("invoiceSeparately"),
          text("invoiceTemplateId"),
          text("paymentTerm"),
          text("sequenceSetId"),
          text("notes", 500),
          notPlayed("invoiceGroupNumber"),
          notPlayed("newSubscriptionOwnerAccount"),
          notPlayed("subscriptionOwnerAccountNumber"),
          notPlayed("invoiceOwnerAccountNumber"));

  private static final Form CHANGE_PLAN =
      OLD_PLAN.plus(
          text("productRatePlanId"),
          PlanForms.EFFECTIVE_POLICY,
          PlanForms.SUB_TYPE,
          flag("resetBcd"));

  private static final Form REMOVE_PRODUCT =
      OLD_PLAN.plus(
          text("uniqueToken"),
          may("customFields", new Shape.CustomFields(CustomObjects.RATE_PLAN)),
          notPlayed("chargeUpdates"));

  private static final Form CANCEL =
      Form.of(PlanForms.CANCELLATION_POLICY.needed(), day("cancellationEffectiveDate"));

  private static final Form SUSPEND =
      Form.of(
          choice(
                  "suspendPolicy",
                  "Today",
                  "EndOfLastInvoicePeriod",
                  "FixedPeriodsFromToday",
                  "SpecificDate")
              .needed(),
          day("suspendSpecificDate"),
          whole("suspendPeriods"),
          choice("suspendPeriodsType", "Day", "Week", "Month", "Year"));

  private static final Form RESUME =
      Form.of(
          choice(
                  "resumePolicy",
                  "Today",
                  "FixedPeriodsFromSuspendDate",
                  "FixedPeriodsFromToday",
                  "SpecificDate",
                  "SuspendDate")
              .needed(),
          day("resumeSpecificDate"),
          whole("resumePeriods"),
          choice("resumePeriodsType", "Day", "Week", "Month", "Year"),
          flag("extendsTerm"));

  private static final Form TERMS_AND_CONDITIONS =
      Form.of(
          flag("autoRenew"),
          may("lastTerm", TERM),
          RENEWAL_SETTING,
          items("renewalTerms", PERIOD),
          flag("invoiceSeparately"),
          text("invoiceTemplateId"),
          text("paymentTerm"),
          day("scheduledCancelDate"),
          flag("clearingScheduledCancelDate"));

  private static final Form RENEW =
      Form.of(text("invoiceTemplateId"), text("paymentTerm"), text("sequenceSetId"));

  private static final Form TRIGGER_DATE =
      Form.of(
          choice("name", "ContractEffective", "ServiceActivation", "CustomerAcceptance").needed(),
          day("triggerDate"));

  private static final Form COMMON =
      Form.of(
          choice(
                  "type",
                  "CreateSubscription",
                  "TermsAndConditions",
                  "AddProduct",
                  "UpdateProduct",
                  "RemoveProduct",
                  "RenewSubscription",
                  "CancelSubscription",
                  "OwnerTransfer",
                  "Suspend",
                  "Resume",
                  "ChangePlan")
              .needed(),
          items("triggerDates", TRIGGER_DATE),
          text("changeReason", 255),
          may("customFields", new Shape.CustomFields(CustomObjects.ORDER_ACTION)),
          may("removeProduct", REMOVE_PRODUCT),
          may("cancelSubscription", CANCEL),
          may("renewSubscription", RENEW),
          may("termsAndConditions", TERMS_AND_CONDITIONS),
          notPlayed("updateProduct"),
          notPlayed("ownerTransfer"),
          may("suspend", SUSPEND),
          may("resume", RESUME));

  static final Form ORDERED =
      action(
          CREATE_SUBSCRIPTION.plus(notPlayed("paymentProfile")),
          OrderedPlanForms.ADDED,
          OrderedPlanForms.REPLACING);

  static final Form PREVIEWED =
      action(
          CREATE_SUBSCRIPTION,
          OrderedPlanForms.ADDED_IN_PREVIEW,
          OrderedPlanForms.REPLACING_IN_PREVIEW);

  private ActionForms() {}

  private static Form action(Form createSubscription, Form added, Form replacing) {
    return COMMON.plus(
        may("createSubscription", createSubscription.plus(items("subscribeToRatePlans", added))),
        may("changePlan", CHANGE_PLAN.plus(need("newProductRatePlan", replacing))),
        may("addProduct", added));
  }
}
