package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import java.util.List;
import java.util.Optional;

/**
 * One callout for one thing a customer's CRM should hear of: its event, what must hold of it, and a
 * body of a fixed word with ids and numbers to read the rest by.
 */
public record RecommendedCallout(
    String name,
    ObjectNode event,
    Optional<ObjectNode> trigger,
    Optional<String> filter,
    ObjectNode body) {

  /** All of them; what is done to subscriptions has an order's event and an amendment's. */
  public static List<RecommendedCallout> all() {
    return List.of(
        of("InvoicePosted", StandardEvent.INVOICE_POSTED, "Invoice"),
        of("InvoicePastDue", StandardEvent.INVOICE_DUE, "Invoice"),
        of("PaymentProcessed", StandardEvent.PAYMENT_PROCESSED, "Payment"),
        of("PaymentRefundProcessed", StandardEvent.PAYMENT_REFUND_PROCESSED, "Refund"),
        of("PaymentMethodUpdated", StandardEvent.PAYMENT_METHOD_UPDATED, "PaymentMethod"),
        custom(
            "PaymentProcessingError",
            "Payment",
            "Payment.Status == 'Error' && (changeType == 'INSERT' || Payment.Status_old !="
                + " 'Error')"),
        custom("OrderPending", "Order", "changeType == 'INSERT' && Order.Status == 'Pending'"),
        expiring(),
        renewing(),
        ordered("SubscriptionCanceled", "CancelSubscription"),
        ordered("SubscriptionRenewed", "RenewSubscription"),
        ordered("SubscriptionSuspended", "Suspend"),
        ordered("SubscriptionResumed", "Resume"),
        ordered("SubscriptionPlanChanged", "ChangePlan"),
        amended("SubscriptionCanceled", "Cancellation"),
        amended("SubscriptionRenewed", "Renewal"),
        amended("SubscriptionSuspended", "SuspendSubscription"),
        amended("SubscriptionResumed", "ResumeSubscription"),
        amended("SubscriptionPlanChanged", "UpdateProduct"));
  }

  /** The template that sends the body to the destination. */
  ObjectNode template(Destination destination) {
    ObjectNode template = destination.template().put("name", name);
    template.put("useCustomRequestBody", true).put("customRequestBody", body.toString());
    return template.setAll(event);
  }

  ObjectNode definition(String templateId) {
    ObjectNode definition = Json.object().put("name", name).put("calloutActive", true);
    definition.putArray("calloutTemplateIds").add(templateId);
    filter.ifPresent(
        rule -> definition.putObject("filterRule").put("condition", rule).putObject("parameters"));
    return definition.setAll(event);
  }

  private static RecommendedCallout of(String word, StandardEvent event, String object) {
    ObjectNode body =
        body(word)
            .put("accountId", "{{DataSource.Account.Id}}")
            .put("accountNumber", "{{DataSource.Account.AccountNumber}}")
            .put(idOf(object), "{{DataSource.%s.Id}}".formatted(object));
    return standard(word, event, Optional.empty(), body);
  }

  private static RecommendedCallout custom(String word, String object, String condition) {
    ObjectNode trigger = Json.object().put("active", true).put("baseObject", object);
    trigger.put("condition", condition);
    trigger.putObject("eventType").put("name", word).put("displayName", word);
    ObjectNode body =
        body(word)
            .put("accountNumber", "{{%s.Account.AccountNumber}}".formatted(object))
            .put(idOf(object), "{{%s.Id}}".formatted(object));
    ObjectNode event = Json.object().put("eventTypeName", word);
    return new RecommendedCallout(word, event, Optional.of(trigger), Optional.empty(), body);
  }

  private static RecommendedCallout expiring() {
    ObjectNode body =
        body("PaymentMethodExpiring")
            .put("accountId", "<Account.ID>")
            .put("accountNumber", "<Account.Number>")
            .put("paymentMethodId", "<PaymentMethod.ID>");
    return standard(
        "PaymentMethodExpiring", StandardEvent.PAYMENT_METHOD_EXPIRATION, Optional.empty(), body);
  }

  private static RecommendedCallout renewing() {
    ObjectNode body =
        body("ContractRenewalReminder")
            .put("accountId", "<Account.ID>")
            .put("accountNumber", "<Account.Number>")
            .put("subscriptionNumber", "<Subscription.SubscriptionName>")
            .put("daysBefore", "<Event.HowManyDaysBefore>");
    return standard(
        "ContractRenewalReminder", StandardEvent.UPCOMING_RENEWAL, Optional.empty(), body);
  }

  private static RecommendedCallout ordered(String word, String type) {
    ObjectNode event =
        Json.object()
            .put("eventTypeName", EventType.ORDER_ACTION_PROCESSED.name())
            .put("eventTypeNamespace", EventType.ORDER_ACTION_PROCESSED.namespace());
    ObjectNode body =
        body(word)
            .put("accountNumber", "{{OrderAction.Account.AccountNumber}}")
            .put("subscriptionNumber", "{{OrderAction.Subscription.Name}}")
            .put("orderNumber", "{{OrderAction.Order.OrderNumber}}");
    Optional<String> filter = Optional.of("OrderAction.Type == '%s'".formatted(type));
    return new RecommendedCallout(word, event, Optional.empty(), filter, body);
  }

  private static RecommendedCallout amended(String word, String type) {
    ObjectNode body =
        body(word)
            .put("accountNumber", "{{DataSource.Account.AccountNumber}}")
            .put("subscriptionNumber", "{{DataSource.Subscription.Name}}");
    Optional<String> filter = Optional.of("Amendment.Type == '%s'".formatted(type));
    return standard(word + "ByAmendment", StandardEvent.AMENDMENT_PROCESSED, filter, body);
  }

  private static RecommendedCallout standard(
      String name, StandardEvent event, Optional<String> filter, ObjectNode body) {
    ObjectNode category = Json.object().put("eventCategory", event.code());
    return new RecommendedCallout(name, category, Optional.empty(), filter, body);
  }

  private static ObjectNode body(String word) {
    return Json.object()
        .put("eventType", word)
        .put("eventTimestamp", "<Event.Timestamp>")
        .put("tenantId", "<Tenant.ID>");
  }

  private static String idOf(String object) {
    return Character.toLowerCase(object.charAt(0)) + object.substring(1) + "Id";
  }
}
