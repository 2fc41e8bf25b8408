package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.RatePlanId;

/** How a body names a catalog plan: ids and numbers have fields of their own. */
final class CatalogJson {
  private CatalogJson() {}

  static void put(ObjectNode into, RatePlanId plan) {
    into.put(plan.isNumber() ? "productRatePlanNumber" : "productRatePlanId", plan.value());
  }
}
