package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.wire.Request;
import java.time.LocalDate;

/** Products, plans and charges as they are read. */
final class CatalogJson {
  private CatalogJson() {}

  /** Until version 229 the plans are embedded, later there is a URL to read them from. */
  static ObjectNode product(Product product, Request request, LocalDate today) {
    ObjectNode json = Json.object().put("id", product.id()).put("name", product.name());
    json.put("sku", product.sku()).put("productNumber", product.number());
    json.put("effectiveStartDate", product.from().toString());
    json.put("effectiveEndDate", product.until().toString());
    if (request.version().from("230.0")) {
      String host = request.call().header("host").orElse("localhost");
      return json.put(
          "productRatePlans",
          "http://%s/v1/products/%s/product-rate-plans".formatted(host, product.id()));
    }
    ArrayNode plans = json.putArray("productRatePlans");
    product.plans().forEach(plan -> plans.add(planWithCharges(plan, today)));
    return json;
  }

  static ObjectNode plan(RatePlan plan, LocalDate today) {
    ObjectNode json = Json.object().put("id", plan.id()).put("name", plan.name());
    json.put("productRatePlanNumber", plan.number()).put("status", plan.status(today));
    json.put("effectiveStartDate", plan.from().toString());
    json.put("effectiveEndDate", plan.until().toString());
    plan.grade().ifPresent(grade -> json.put("grade", grade));
    ArrayNode externalIds = json.putArray("externallyManagedPlanIds");
    plan.externalId().ifPresent(externalIds::add);
    return json;
  }

  static ObjectNode planWithCharges(RatePlan plan, LocalDate today) {
    ObjectNode json = plan(plan, today);
    ArrayNode charges = json.putArray("productRatePlanCharges");
    plan.charges().forEach(charge -> charges.add(charge(charge)));
    return json;
  }

  private static ObjectNode charge(Charge charge) {
    ObjectNode json = Json.object().put("id", charge.id()).put("name", charge.name());
    json.put("productRatePlanChargeNumber", charge.number());
    json.put("type", charge.type().wire()).put("model", charge.model().word());
    json.put("billingPeriod", "Month");
    charge.uom().ifPresent(unit -> json.put("uom", unit));
    charge.defaultQuantity().ifPresent(units -> json.put("defaultQuantity", units));
    ArrayNode pricing = json.putArray("pricing");
    charge
        .prices()
        .forEach(
            (currency, price) -> pricing.addObject().put("currency", currency).put("price", price));
    return json;
  }
}
