package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Page;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.time.LocalDate;

/** The product catalog, read only. */
public final class CatalogEndpoints implements Endpoints {
  private final Site site;

  public CatalogEndpoints(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .get("/v1/catalog/products", this::products)
        .get("/v1/catalog/products/{key}", this::product)
        .get("/v1/products/{key}/product-rate-plans", this::plans)
        .get("/v1/product-rate-plans/{key}", this::plan)
        .get("/v1/object/product-rate-plan/{id}", this::object);
  }

  private Reply products(Request request) {
    Page<Product> page = Page.of(request, site.catalog().products(), 10, 40);
    ObjectNode json = Json.object();
    ArrayNode products = json.putArray("products");
    page.items().forEach(product -> products.add(CatalogJson.product(product, request, today())));
    return Replies.ok(page.on(json).put("success", true));
  }

  private Reply product(Request request) {
    return Replies.ok(CatalogJson.product(found(request), request, today()).put("success", true));
  }

  private Reply plans(Request request) {
    Page<RatePlan> page = Page.of(request, found(request).plans(), 10, 40);
    ObjectNode json = Json.object();
    ArrayNode plans = json.putArray("productRatePlans");
    page.items().forEach(plan -> plans.add(CatalogJson.planWithCharges(plan, today())));
    return Replies.ok(page.on(json).put("success", true));
  }

  private Reply plan(Request request) {
    return Replies.ok(
        CatalogJson.plan(foundPlan(request.part("key")), today()).put("success", true));
  }

  private Reply object(Request request) {
    RatePlan plan = foundPlan(request.part("id"));
    ObjectNode json = Json.object().put("Id", plan.id()).put("Name", plan.name());
    json.put("EffectiveStartDate", plan.from().toString());
    json.put("EffectiveEndDate", plan.until().toString());
    ArrayNode currencies = json.putArray("ActiveCurrencies");
    plan.currencies().forEach(currencies::add);
    return Replies.ok(json);
  }

  private Product found(Request request) {
    String key = request.part("key");
    return site.catalog().product(key).orElseThrow(() -> Refusal.notFound("product", key));
  }

  private RatePlan foundPlan(String key) {
    return site.catalog().plan(key).orElseThrow(() -> Refusal.notFound("product rate plan", key));
  }

  private LocalDate today() {
    return site.today();
  }
}
