package io.kommozuora.billing;

import java.math.BigDecimal;
import java.util.Optional;

/** What is sold of one charge of the plan, in place of the catalog's quantity or price. */
public record ChargeOverride(
    ChargeId charge,
    ChargeModel model,
    Optional<BigDecimal> quantity,
    Optional<BigDecimal> price) {}
