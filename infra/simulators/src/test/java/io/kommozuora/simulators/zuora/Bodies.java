package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;

/** Request bodies that are right as they stand, and ways to make them wrong. */
final class Bodies {
  static final String ACTION = "/subscriptions/0/orderActions/0";
  static final String CREATE = ACTION + "/createSubscription";

  private Bodies() {}

  /** Opens KOMMO-1 with subscription KOMMO-S-1 on Starter by order KOMMO-O-1. */
  static ObjectNode order() {
    return json(
        """
        {"orderNumber": "KOMMO-O-1", "orderDate": "2026-03-01",
         "newAccount": {"accountNumber": "KOMMO-1", "name": "Example GmbH", "currency": "EUR",
           "billCycleDay": 1, "autoPay": false, "paymentTerm": "Net 30",
           "billToContact": {"firstName": "Erika", "lastName": "Muster", "country": "DE",
             "postalCode": "10115", "workEmail": "erika@example.com"},
           "customFields": {"KommoLeadId__c": "31415926"}},
         "subscriptions": [{"orderActions": [{"type": "CreateSubscription",
           "triggerDates": [
             {"name": "ContractEffective", "triggerDate": "2026-03-01"},
             {"name": "ServiceActivation", "triggerDate": "2026-03-01"},
             {"name": "CustomerAcceptance", "triggerDate": "2026-03-01"}],
           "createSubscription": {"subscriptionNumber": "KOMMO-S-1",
             "terms": {"initialTerm": {"period": 12, "periodType": "Month", "termType": "TERMED"},
               "autoRenew": true, "renewalSetting": "RENEW_WITH_SPECIFIC_TERM",
               "renewalTerms": [{"period": 12, "periodType": "Month"}]},
             "subscribeToRatePlans": [{"productRatePlanId": "%s"}]}}],
           "customFields": {"KommoLeadId__c": "31415926"}}],
         "processingOptions": {"runBilling": false, "collectPayment": false}}
        """
            .formatted(SampleCatalog.STARTER));
  }

  /** The next order for the account: subscription KOMMO-S-2 by order KOMMO-O-2. */
  static ObjectNode secondOrder() {
    ObjectNode order = order();
    order.remove("newAccount");
    set(order, "/orderNumber", "\"KOMMO-O-2\"");
    set(order, "/existingAccountNumber", "\"KOMMO-1\"");
    return set(order, CREATE + "/subscriptionNumber", "\"KOMMO-S-2\"");
  }

  /** The order, for another rate plan. */
  static ObjectNode onPlan(ObjectNode order, String plan) {
    return set(
        order,
        CREATE + "/subscribeToRatePlans",
        "[{\"productRatePlanId\": \"%s\"}]".formatted(plan));
  }

  /** An order KOMMO-P-1 with one action on subscription KOMMO-S-1, a month later. */
  static ObjectNode change(String type, String field, String part) {
    return json(
        """
        {"orderNumber": "KOMMO-P-1", "orderDate": "2026-04-10",
         "existingAccountNumber": "KOMMO-1",
         "subscriptions": [{"subscriptionNumber": "KOMMO-S-1", "orderActions": [{
           "type": "%s",
           "triggerDates": [
             {"name": "ContractEffective", "triggerDate": "2026-04-10"},
             {"name": "ServiceActivation", "triggerDate": "2026-04-10"},
             {"name": "CustomerAcceptance", "triggerDate": "2026-04-10"}],
           "%s": %s}]}]}
        """
            .formatted(type, field, part));
  }

  /** Moves KOMMO-S-1 from Starter to Growth. */
  static ObjectNode planChange() {
    return change(
        "ChangePlan",
        "changePlan",
        """
        {"productRatePlanId": "%s", "newProductRatePlan": {"productRatePlanId": "%s"},
         "effectivePolicy": "SpecificDate"}
        """
            .formatted(SampleCatalog.STARTER, SampleCatalog.GROWTH));
  }

  static ObjectNode account() {
    return json(
        """
        {"accountNumber": "KOMMO-1", "name": "Example GmbH", "currency": "EUR",
         "billCycleDay": 1, "autoPay": false, "KommoLeadId__c": "31415926",
         "billToContact": {"firstName": "Erika", "lastName": "Muster", "country": "DE",
           "zipCode": "10115"}}
        """);
  }

  /** The flat body for KOMMO-1, which neither bills nor collects. */
  static ObjectNode subscription() {
    return json(
        """
        {"accountKey": "KOMMO-1", "subscriptionNumber": "KOMMO-S-1",
         "contractEffectiveDate": "2026-03-01", "termType": "TERMED", "initialTerm": 12,
         "renewalTerm": 12, "autoRenew": true, "runBilling": false, "collect": false,
         "subscribeToRatePlans": [{"productRatePlanId": "%s"}]}
        """
            .formatted(SampleCatalog.STARTER));
  }

  static ObjectNode json(String text) {
    return (ObjectNode) Json.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** Puts the JSON value at the pointer. */
  static ObjectNode set(ObjectNode body, String pointer, String value) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = body.at(path.head());
    ((ObjectNode) parent).set(path.last().getMatchingProperty(), Json.parse(value).orElseThrow());
    return body;
  }

  static ObjectNode without(ObjectNode body, String pointer) {
    JsonPointer path = JsonPointer.compile(pointer);
    ((ObjectNode) body.at(path.head())).remove(path.last().getMatchingProperty());
    return body;
  }
}
