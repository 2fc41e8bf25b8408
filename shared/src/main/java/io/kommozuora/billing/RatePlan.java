package io.kommozuora.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rate plan of a subscription.
 *
 * @param id of this plan in this version of the subscription, as changes name it
 * @param product the catalog plan it was made from
 */
public record RatePlan(String id, RatePlanId product, String name, List<Charge> charges) {
  public RatePlan {
    charges = List.copyOf(charges);
  }

  /**
   * A charge of such a plan.
   *
   * @param number stays when the subscription changes
   * @param product the catalog charge it was made from
   * @param quantity empty where no quantity is billed
   * @param billedThrough the day up to which it is on invoices, which begin anew there
   */
  public record Charge(
      String number,
      ChargeId product,
      Optional<BigDecimal> quantity,
      Optional<Money> price,
      Optional<LocalDate> billedThrough) {}
}
