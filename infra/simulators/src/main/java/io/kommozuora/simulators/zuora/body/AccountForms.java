package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.anything;
import static io.kommozuora.simulators.zuora.body.Field.day;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.text;

import io.kommozuora.simulators.zuora.wire.ApiVersion;

/** The bodies that make or change an account. */
public final class AccountForms {
  private static final Shape BILL_CYCLE_DAY = new Shape.Whole(0, 31);

  private static final Form TAX =
      Form.of(
          text("VATId", 25),
          text("companyCode", 50),
          text("exemptCertificateId", 32),
          text("exemptCertificateType", 32),
          text("exemptDescription", 500),
          day("exemptEffectiveDate"),
          day("exemptExpirationDate"),
          text("exemptIssuingJurisdiction", 32),
          Field.choice("exemptStatus", "No", "Yes", "PendingVerification"));

  private static final Form COMMON =
      Form.of(
          flag("autoPay"),
          text("batch", 50),
          may("billCycleDay", BILL_CYCLE_DAY),
          text("communicationProfileId"),
          text("creditMemoTemplateId"),
          text("crmId", 100),
          text("customerServiceRepName", 50),
          text("debitMemoTemplateId"),
          flag("invoiceDeliveryPrefsEmail"),
          flag("invoiceDeliveryPrefsPrint"),
          text("invoiceTemplateId"),
          text("name", 255),
          text("notes", 65535),
          text("parentId"),
          flag("partnerAccount"),
          text("paymentGateway", 40),
          text("paymentTerm"),
          text("purchaseOrderNumber", 100),
          text("salesRep", 50),
          text("sequenceSetId"),
          may("taxInfo", TAX));

  private static final Form CREATE =
      COMMON.plus(
          text("accountNumber", 50),
          anything("creditCard"),
          text("currency", 3).needed(),
          text("hpmCreditCardPaymentMethodId"),
          text("name", 255).needed(),
          text("organizationLabel"),
          anything("paymentMethod"),
          flag("shipToSameAsBillTo"),
          flag("soldToSameAsBillTo"));

  /** The account in an order. */
  static final Form IN_ORDER =
      CREATE.plus(
          text("accountNumber", 70),
          text("additionalEmailAddresses", 1200),
          flag("allowInvoiceEdit"),
          need("billCycleDay", BILL_CYCLE_DAY),
          need("billToContact", ContactForms.ORDERS),
          may("customFields", new Shape.CustomFields(CustomObjects.ACCOUNT)),
          may("shipToContact", ContactForms.ORDERS),
          may("soldToContact", ContactForms.ORDERS));

  private static final Form CLASSIC =
      COMMON
          .plus(
              items("additionalEmailAddresses", new Shape.Text(255)),
              flag("gatewayRoutingEligible"),
              text("profileNumber"),
              text("summaryStatementTemplateId"),
              text("tagging"),
              notPlayed("einvoiceProfile"))
          .withCustomFieldsOf(CustomObjects.ACCOUNT);

  private static final Form CHANGE =
      CLASSIC.plus(
          may("billToContact", ContactForms.CLASSIC_CHANGE),
          may("soldToContact", ContactForms.CLASSIC_CHANGE),
          may("shipToContact", ContactForms.CLASSIC_CHANGE),
          notPlayed("billToContactId"),
          notPlayed("soldToContactId"),
          notPlayed("shipToContactId"),
          text("defaultPaymentMethodId", 64));

  /** The account in a preview that names no existing one. */
  static final Form IN_PREVIEW =
      Form.of(
          need("billCycleDay", BILL_CYCLE_DAY),
          text("currency", 3).needed(),
          may("customFields", new Shape.CustomFields(CustomObjects.ACCOUNT)),
          may("shipToContact", ContactForms.PREVIEW),
          may("soldToContact", ContactForms.PREVIEW),
          may("taxInfo", TAX));

  private AccountForms() {}

  /** POST /v1/accounts, by API version. */
  public static Form create(ApiVersion version) {
    return CLASSIC
        .plus(CREATE)
        .plus(BillingForms.create(version))
        .plus(
            need("billToContact", ContactForms.CLASSIC),
            may("soldToContact", ContactForms.CLASSIC),
            may("shipToContact", ContactForms.CLASSIC),
            may("subscription", SubscriptionForms.IN_ACCOUNT));
  }

  /** PUT /v1/accounts/{key}. */
  public static Form change() {
    return CHANGE;
  }
}
