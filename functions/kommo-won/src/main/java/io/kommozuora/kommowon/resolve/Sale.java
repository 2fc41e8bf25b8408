package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.config.EntityRule;
import io.kommozuora.deal.PlanKey;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What was sold, and by whom. */
record Sale(
    PlanKey plan,
    RatePlanId ratePlan,
    EntityRule entity,
    Currency currency,
    List<ChargeOverride> overrides,
    Map<String, String> accountValues) {}
