package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.anything;
import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.day;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.text;
import static io.kommozuora.simulators.zuora.body.Field.whole;

/** The bodies of orders and their previews. */
public final class OrderForms {
  private static final int MOST = 50;

  private static final Form COMMON =
      Form.of(
          choice("category", "NewSales", "Return"),
          may("customFields", new Shape.CustomFields(CustomObjects.ORDER)),
          text("existingAccountId"),
          text("existingAccountNumber", 70),
          day("orderDate").needed(),
          notPlayed("orderLineItems"),
          text("orderNumber", 100),
          text("reasonCode", 255));

  private static final Form BILLING_OPTIONS =
      Form.of(
          text("creditMemoReasonCode"),
          day("documentDate"),
          flag("generateDraftInvoice"),
          day("targetDate"),
          items("chargeTypeToExclude", new Shape.Text(20)));

  private static final Form PROCESSING =
      Form.of(
          items("applicationOrder", new Shape.Text(255)),
          flag("applyCredit"),
          flag("applyCreditBalance"),
          may("billingOptions", BILLING_OPTIONS),
          flag("collectPayment"),
          anything("electronicPaymentOptions"),
          notPlayed("refund"),
          notPlayed("refundAmount"),
          notPlayed("refundReasonCode"),
          flag("runBilling"),
          notPlayed("writeOff"),
          notPlayed("writeOffBehavior"));

  private static final Form CREATE =
      COMMON.plus(
          subscriptions(ActionForms.ORDERED),
          notPlayed("commitments"),
          may("newAccount", AccountForms.IN_ORDER),
          may("processingOptions", PROCESSING),
          notPlayed("schedulingOptions"),
          notPlayed("status"));

  private static final Form PREVIEW_OPTIONS =
      Form.of(
          whole("previewNumberOfPeriods"),
          choice("previewThruType", "SpecificDate", "TermEnd", "NumberOfPeriods"),
          items("previewTypes", new Shape.Text(30)),
          flag("skipTax"),
          day("specificPreviewThruDate"),
          flag("validateScheduledOrders"),
          items("chargeTypeToExclude", new Shape.Text(20)));

  private static final Form PREVIEW =
      COMMON.plus(
          subscriptions(ActionForms.PREVIEWED),
          may("previewAccountInfo", AccountForms.IN_PREVIEW),
          need("previewOptions", PREVIEW_OPTIONS));

  private OrderForms() {}

  /** POST /v1/orders. */
  public static Form create() {
    return CREATE;
  }

  /** POST /v1/orders/preview. */
  public static Form preview() {
    return PREVIEW;
  }

  private static Field subscriptions(Form action) {
    Form subscription =
        Form.of(
            text("subscriptionNumber", 100),
            may("orderActions", new Shape.Items(action, MOST)).needed(),
            may("customFields", new Shape.CustomFields(CustomObjects.SUBSCRIPTION)),
            text("notes", 1000),
            notPlayed("quote"),
            notPlayed("ramp"));
    return may("subscriptions", new Shape.Items(subscription, MOST));
  }
}
