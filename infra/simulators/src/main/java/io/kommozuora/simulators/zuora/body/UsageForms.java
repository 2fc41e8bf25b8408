package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.need;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.number;
import static io.kommozuora.simulators.zuora.body.Field.text;

/** The body that creates one usage record; its fields depend on the WSDL version. */
public final class UsageForms {
  private static final int UNIQUE_KEYS = 114;
  private static final int DYNAMIC_CHARGES = 146;
  private static final Form CREATE =
      Form.of(
          text("AccountId"),
          text("AccountNumber"),
          text("ChargeId"),
          text("ChargeNumber", 50),
          text("Description", 200),
          text("EndDateTime"),
          number("Quantity").needed(),
          text("StartDateTime").needed(),
          text("SubscriptionId", 32),
          text("SubscriptionNumber", 100),
          need("UOM", new Shape.Text(255)));

  private UsageForms() {}

  public static Form create(int wsdlVersion) {
    Form form = wsdlVersion < UNIQUE_KEYS ? CREATE : CREATE.plus(text("UniqueKey"));
    return wsdlVersion < DYNAMIC_CHARGES
        ? form
        : form.plus(notPlayed("ProductRatePlanChargeNumber"));
  }
}
