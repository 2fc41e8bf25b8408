package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.billing.ChargeOverride;
import io.kommozuora.billing.SubscriptionOrder;
import io.kommozuora.billing.Term;
import io.kommozuora.http.JsonHttp;

/** The body of {@code POST /v1/orders} that opens a subscription. */
final class OrderJson {
  private OrderJson() {}

  static ObjectNode of(SubscriptionOrder order) {
    ObjectNode json =
        JsonHttp.JSON
            .createObjectNode()
            .put("orderNumber", order.order().value())
            .put("orderDate", order.ordered().toString());
    order
        .opens()
        .ifPresentOrElse(
            account -> json.set("newAccount", AccountJson.inOrder(account)),
            () -> json.put("existingAccountNumber", order.account().value()));
    ObjectNode subscription = json.putArray("subscriptions").addObject();
    subscription.putArray("orderActions").add(createSubscription(order));
    if (!order.customFields().isEmpty()) {
      order.customFields().forEach(subscription.putObject("customFields")::put);
    }
    // Billing is the bill run's business, and a declined card must not undo the subscription.
    json.putObject("processingOptions").put("runBilling", false).put("collectPayment", false);
    return json;
  }

  private static ObjectNode createSubscription(SubscriptionOrder order) {
    ObjectNode action = JsonHttp.JSON.createObjectNode().put("type", "CreateSubscription");
    // All three, or a tenant that asks for them leaves the order pending.
    trigger(action, "ContractEffective", order.effective().toString());
    trigger(action, "ServiceActivation", order.activated().toString());
    trigger(action, "CustomerAcceptance", order.accepted().toString());
    ObjectNode create = action.putObject("createSubscription");
    create.put("subscriptionNumber", order.subscription().value());
    create.set("terms", terms(order));
    ObjectNode plan = create.putArray("subscribeToRatePlans").addObject();
    CatalogJson.put(plan, order.plan());
    order.overrides().forEach(override -> put(plan, override));
    return action;
  }

  private static void trigger(ObjectNode action, String name, String date) {
    action.withArray("triggerDates").addObject().put("name", name).put("triggerDate", date);
  }

  private static ObjectNode terms(SubscriptionOrder order) {
    ObjectNode terms = JsonHttp.JSON.createObjectNode().put("autoRenew", order.autoRenew());
    ObjectNode initial = terms.putObject("initialTerm");
    switch (order.initial()) {
      case Term.Evergreen() -> initial.put("termType", "EVERGREEN");
      case Term.Termed termed -> period(initial.put("termType", "TERMED"), termed);
    }
    switch (order.renewal()) {
      case Term.Evergreen() -> terms.put("renewalSetting", "RENEW_TO_EVERGREEN");
      case Term.Termed termed -> {
        terms.put("renewalSetting", "RENEW_WITH_SPECIFIC_TERM");
        period(terms.putArray("renewalTerms").addObject(), termed);
      }
    }
    return terms;
  }

  private static void period(ObjectNode into, Term.Termed term) {
    into.put("period", term.period()).put("periodType", term.periodType().zuora());
  }

  private static void put(ObjectNode plan, ChargeOverride override) {
    ObjectNode charge = plan.withArray("chargeOverrides").addObject();
    charge.put("productRatePlanChargeId", override.charge().value());
    ObjectNode pricing = charge.putObject("pricing").putObject(override.model().zuora());
    override.quantity().ifPresent(quantity -> pricing.put("quantity", quantity));
    override.price().ifPresent(price -> pricing.put("listPrice", price));
  }
}
