package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Term;
import io.kommozuora.config.EntityRule;
import io.kommozuora.config.Plan;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What was sold, by whom and on which terms. */
record Sale(
    Plan plan,
    RatePlanId ratePlan,
    EntityRule entity,
    Currency currency,
    Term term,
    List<ChargeOverride> overrides,
    Map<String, String> accountValues) {}
