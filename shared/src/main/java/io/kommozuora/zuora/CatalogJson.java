package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.ChargeId;
import io.kommozuora.billing.RatePlanId;

/** How a body names parts of the product catalog: ids and numbers have fields of their own. */
final class CatalogJson {
  private CatalogJson() {}

  static void put(ObjectNode into, RatePlanId plan) {
    into.put(plan.isNumber() ? "productRatePlanNumber" : "productRatePlanId", plan.value());
  }

  static void put(ObjectNode into, ChargeId charge) {
    into.put(
        charge.isNumber() ? "productRatePlanChargeNumber" : "productRatePlanChargeId",
        charge.value());
  }
}
