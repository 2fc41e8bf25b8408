package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.catalog.Charge;
import io.kommozuora.simulators.zuora.catalog.ChargeModel;
import io.kommozuora.simulators.zuora.catalog.ChargeType;
import io.kommozuora.simulators.zuora.catalog.Product;
import io.kommozuora.simulators.zuora.catalog.RatePlan;
import java.util.stream.StreamSupport;

/** Reads a product for the catalog, in the words of this simulator. */
final class ProductForm {
  private ProductForm() {}

  static Product product(JsonNode json) {
    RatePlan[] plans =
        StreamSupport.stream(json.path("plans").spliterator(), false)
            .map(ProductForm::plan)
            .toArray(RatePlan[]::new);
    return Product.of(
        text(json, "id"), text(json, "number"), text(json, "sku"), text(json, "name"), plans);
  }

  private static RatePlan plan(JsonNode json) {
    Charge[] charges =
        StreamSupport.stream(json.path("charges").spliterator(), false)
            .map(ProductForm::charge)
            .toArray(Charge[]::new);
    RatePlan plan =
        RatePlan.of(text(json, "id"), text(json, "number"), text(json, "name"), charges)
            .effective(
                json.path("from").asText("2020-01-01"), json.path("until").asText("2099-12-31"));
    RatePlan graded = json.has("grade") ? plan.graded(json.path("grade").asInt()) : plan;
    return json.has("externalId") ? graded.knownOutsideAs(text(json, "externalId")) : graded;
  }

  private static Charge charge(JsonNode json) {
    Charge plain = Charge.flatFee(text(json, "id"), text(json, "number"), text(json, "name"));
    Charge charge =
        plain.as(
            ChargeType.valueOf(json.path("type").asText("RECURRING")),
            ChargeModel.valueOf(json.path("model").asText("FLAT_FEE")));
    if (json.has("uom")) {
      charge = charge.measuredIn(text(json, "uom"));
    }
    if (json.has("quantity")) {
      charge = charge.startingWith(text(json, "quantity"));
    }
    for (var price : json.path("prices").properties()) {
      charge = charge.priced(price.getKey(), price.getValue().asText());
    }
    return charge;
  }

  private static String text(JsonNode json, String field) {
    if (!json.has(field)) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return json.path(field).asText();
  }
}
