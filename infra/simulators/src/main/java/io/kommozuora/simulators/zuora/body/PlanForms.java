package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;

/** Words that orders and classic calls share. */
final class PlanForms {
  static final Field EFFECTIVE_POLICY =
      choice(
          "effectivePolicy", "EffectiveImmediately", "EffectiveEndOfBillingPeriod", "SpecificDate");
  static final Field SUB_TYPE =
      choice("subType", "Upgrade", "Downgrade", "Crossgrade", "PlanChanged");
  static final Field CANCELLATION_POLICY =
      choice("cancellationPolicy", "EndOfCurrentTerm", "EndOfLastInvoicePeriod", "SpecificDate");

  private PlanForms() {}
}
