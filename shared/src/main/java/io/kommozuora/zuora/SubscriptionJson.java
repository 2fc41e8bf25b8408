package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.RatePlanId;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import io.kommozuora.http.JsonHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A subscription on the wire, as the calls outside Orders write and read it: flat. */
final class SubscriptionJson {
  private SubscriptionJson() {}

  /** The body of {@code POST /v1/subscriptions}. */
  static ObjectNode of(SubscriptionOrder order) {
    ObjectNode json =
        JsonHttp.JSON
            .createObjectNode()
            .put("accountKey", order.account().value())
            .put("subscriptionNumber", order.subscription().value())
            .put("contractEffectiveDate", order.effective().toString())
            .put("serviceActivationDate", order.activated().toString())
            .put("customerAcceptanceDate", order.accepted().toString())
            .put("autoRenew", order.autoRenew())
            // This call bills and charges at once unless told not to.
            .put("runBilling", false)
            .put("collect", false);
    terms(json, order);
    ObjectNode plan = json.putArray("subscribeToRatePlans").addObject();
    CatalogJson.put(plan, order.plan());
    order.overrides().forEach(override -> put(plan, override));
    order.customFields().forEach(json::put);
    return json;
  }

  private static void put(ObjectNode plan, ChargeOverride override) {
    ObjectNode charge = plan.withArray("chargeOverrides").addObject();
    charge.put("productRatePlanChargeId", override.charge().value());
    override.quantity().ifPresent(quantity -> charge.put("quantity", quantity));
    override.price().ifPresent(price -> charge.put("price", price));
  }

  private static void terms(ObjectNode json, SubscriptionOrder order) {
    switch (order.initial()) {
      case Term.Evergreen() -> json.put("termType", "EVERGREEN");
      case Term.Termed(int period, PeriodType type) ->
          json.put("termType", "TERMED")
              .put("initialTerm", period)
              .put("initialTermPeriodType", type.zuora());
    }
    switch (order.renewal()) {
      case Term.Evergreen() ->
          json.put("renewalTerm", 0).put("renewalSetting", "RENEW_TO_EVERGREEN");
      case Term.Termed(int period, PeriodType type) ->
          json.put("renewalTerm", period).put("renewalTermPeriodType", type.zuora());
    }
  }

  /** The answer of {@code GET /v1/subscriptions/{key}}. */
  static Subscription read(JsonNode json) {
    return new Subscription(
        new SubscriptionNumber(json.path("subscriptionNumber").asText()),
        new AccountNumber(json.path("accountNumber").asText()),
        json.path("status").asText(""),
        plans(json.path("ratePlans")),
        customFields(json));
  }

  private static List<RatePlanId> plans(JsonNode ratePlans) {
    List<RatePlanId> plans = new ArrayList<>();
    for (JsonNode plan : ratePlans) {
      if (!plan.path("lastChangeType").asText("").equals("Remove")) {
        plans.add(new RatePlanId(plan.path("productRatePlanId").asText()));
      }
    }
    return plans;
  }

  private static Map<String, String> customFields(JsonNode json) {
    Map<String, String> fields = new HashMap<>();
    json.properties()
        .forEach(
            property -> {
              if (property.getKey().endsWith("__c")) {
                fields.put(property.getKey(), property.getValue().asText(""));
              }
            });
    return fields;
  }
}
