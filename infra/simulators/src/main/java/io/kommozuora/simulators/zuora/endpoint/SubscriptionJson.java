package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Dates;
import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.SubscribedPlan;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.books.Terms;

/** A subscription as it is read back, with its plans and charges. */
public final class SubscriptionJson {
  private SubscriptionJson() {}

  public static ObjectNode of(Subscription subscription, Account owner) {
    ObjectNode json = Json.object();
    json.put("id", subscription.id()).put("subscriptionNumber", subscription.number());
    json.put("version", subscription.version()).put("status", subscription.status().wire());
    json.put("isLatestVersion", subscription.status() != Status.EXPIRED);
    json.put("accountId", owner.id()).put("accountNumber", owner.number());
    json.put("accountName", owner.name()).put("currency", subscription.currency());
    json.put("notes", subscription.notes());
    json.put("contractedMrr", subscription.amount());
    dates(json, subscription.dates());
    terms(json, subscription);
    subscription.customFields().forEach(json::put);
    ArrayNode plans = json.putArray("ratePlans");
    subscription.plans().forEach(plan -> plans.add(plan(plan)));
    return json;
  }

  private static void dates(ObjectNode json, Dates dates) {
    json.put("contractEffectiveDate", dates.contractEffective().toString());
    json.put("subscriptionStartDate", dates.contractEffective().toString());
    dates.serviceActivation().ifPresent(day -> json.put("serviceActivationDate", day.toString()));
    dates.customerAcceptance().ifPresent(day -> json.put("customerAcceptanceDate", day.toString()));
  }

  private static void terms(ObjectNode json, Subscription subscription) {
    Terms terms = subscription.terms();
    json.put("termType", terms.termType()).put("autoRenew", terms.autoRenew());
    json.put("renewalSetting", terms.renewalSetting());
    json.put("termStartDate", terms.start().toString());
    terms
        .initialTerm()
        .ifPresent(
            term ->
                json.put("initialTerm", term.period())
                    .put("initialTermPeriodType", term.periodType().wire()));
    terms
        .renewalTerm()
        .ifPresent(
            term ->
                json.put("renewalTerm", term.period())
                    .put("renewalTermPeriodType", term.periodType().wire()));
    terms.end().ifPresent(day -> json.put("termEndDate", day.toString()));
    subscription
        .cancelledOn()
        .or(terms::end)
        .ifPresent(day -> json.put("subscriptionEndDate", day.toString()));
  }

  private static ObjectNode plan(SubscribedPlan plan) {
    ObjectNode json = Json.object().put("id", plan.id()).put("ratePlanName", plan.name());
    json.put("productRatePlanId", plan.productRatePlanId());
    json.put("productName", plan.productName());
    plan.lastChange().ifPresent(change -> json.put("lastChangeType", change));
    ArrayNode charges = json.putArray("ratePlanCharges");
    plan.charges().forEach(charge -> charges.add(charge(charge, plan)));
    return json;
  }

  private static ObjectNode charge(SubscribedCharge charge, SubscribedPlan plan) {
    ObjectNode json = Json.object().put("id", charge.id()).put("number", charge.number());
    json.put("productRatePlanChargeId", charge.productRatePlanChargeId());
    json.put("name", charge.name()).put("type", charge.type().wire());
    json.put("model", charge.model().word()).put("price", charge.price());
    charge.uom().ifPresent(unit -> json.put("uom", unit));
    charge.quantity().ifPresent(units -> json.put("quantity", units));
    return json.put("effectiveStartDate", plan.effectiveFrom().toString());
  }
}
