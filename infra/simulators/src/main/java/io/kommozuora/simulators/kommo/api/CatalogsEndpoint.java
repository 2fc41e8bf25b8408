package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Product;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.List;

/** {@code /catalogs}: the product list and the invoices list. */
final class CatalogsEndpoint {
  private final Crm crm;

  CatalogsEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/catalogs", this::list)
        .on("GET", Hal.API + "/catalogs/{catalog}/elements/{id}", this::element);
  }

  private Reply list(Call call) {
    var catalogs =
        List.of(
            catalog(call, Product.CATALOG, "Products", 10),
            catalog(call, Product.INVOICES_CATALOG, "Invoices", 20));
    var body = Json.object().put("_page", 1);
    body.setAll(Hal.embedded(call, "/catalogs", "catalogs", catalogs));
    return Hal.ok(body);
  }

  private ObjectNode catalog(Call call, long id, String name, int sort) {
    boolean products = id == Product.CATALOG;
    var json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("created_by", 0)
            .put("updated_by", 0)
            .put("created_at", 1789990000)
            .put("updated_at", 1789990000)
            .put("sort", sort)
            .put("type", products ? "products" : "invoices")
            .put("can_add_elements", true)
            .put("can_show_in_cards", !products)
            .put("can_link_multiple", products)
            .put("can_be_deleted", false)
            .putNull("sdk_widget_code")
            .put("account_id", crm.account().id());
    json.set("_links", Hal.links(call, "/catalogs/" + id));
    return json;
  }

  private Reply element(Call call) {
    var asked = new Asked(call);
    return crm.products()
        .find(asked.id())
        .filter(_ -> asked.number("catalog") == Product.CATALOG)
        .map(product -> Hal.ok(element(call, product)))
        .orElseGet(() -> Reply.empty(204));
  }

  private ObjectNode element(Call call, Product product) {
    long made = product.createdAt().getEpochSecond();
    var json =
        Json.object()
            .put("id", product.id())
            .put("name", product.name())
            .put("created_by", Users.SALES)
            .put("updated_by", Users.SALES)
            .put("created_at", made)
            .put("updated_at", made)
            .putNull("is_deleted");
    var values = json.putArray("custom_fields_values");
    values.add(value(Product.SKU, product.sku()));
    values.add(value(Product.PRICE, product.price()));
    json.put("catalog_id", Product.CATALOG).put("account_id", crm.account().id());
    String path = "/catalogs/%d/elements/%d".formatted(Product.CATALOG, product.id());
    json.set("_links", Hal.links(call, path));
    return json;
  }

  private static ObjectNode value(Field field, String text) {
    return CardView.value(field, Json.array().add(Json.object().put("value", text)));
  }
}
