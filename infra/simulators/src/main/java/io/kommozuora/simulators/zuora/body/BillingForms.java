package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.day;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.text;

import io.kommozuora.simulators.zuora.wire.ApiVersion;

/** The flags that bill at once, whose names changed with the API version. */
final class BillingForms {
  private static final Form ONE_FLAG = Form.of(flag("invoiceCollect"), day("invoiceTargetDate"));
  private static final Form TWO_FLAGS =
      Form.of(flag("invoice"), flag("collect"), day("invoiceTargetDate"));
  private static final Form RUN_BILLING =
      Form.of(
          flag("runBilling"),
          flag("collect"),
          day("targetDate"),
          day("documentDate"),
          flag("applyCredit"),
          flag("applyCreditBalance"),
          items("applicationOrder", new Shape.Text(255)),
          text("creditMemoReasonCode"));

  private BillingForms() {}

  static Form create(ApiVersion version) {
    if (version.from("211.0")) {
      return RUN_BILLING;
    }
    return version.from("196.0") ? TWO_FLAGS : ONE_FLAG;
  }
}
