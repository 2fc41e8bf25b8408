package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.PeriodType;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import io.kommozuora.http.JsonHttp;

/** A subscription to open, as the calls outside Orders write it: flat. */
final class NewSubscriptionJson {
  private NewSubscriptionJson() {}

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
}
