package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.zuorasetup.plan.CustomEvent;
import io.kommozuora.zuorasetup.plan.Event;
import io.kommozuora.zuorasetup.plan.PlannedCallout;
import io.kommozuora.zuorasetup.tenant.Kind;
import java.util.Collection;

/** Writes the plan in Zuora's words. */
final class Things {
  private final Destination destination;
  private final Collection<String> profileIds;
  private final String description;

  /**
   * Things for one destination.
   *
   * @param profileIds of the communication profiles whose accounts are told of; none: the default
   */
  Things(Destination destination, Collection<String> profileIds) {
    this.destination = destination;
    this.profileIds = profileIds;
    this.description =
        destination
            .proof()
            .secret()
            .map(secret -> "kommo-zuora, secret " + SecretMark.of(secret, destination.host()))
            .orElse("kommo-zuora");
  }

  Thing event(CustomEvent event) {
    ObjectNode fixed = object().put("baseObject", event.object());
    fixed.putObject("eventType").put("name", event.name());
    ObjectNode shown = object().put("active", true).put("condition", event.condition());
    shown.putObject("eventType").put("displayName", event.displayName());
    return new Thing(Kind.EVENT, event.name(), fixed, shown, object());
  }

  Thing template(PlannedCallout callout) {
    ObjectNode shown =
        object()
            .put("active", true)
            .put(SecretMark.FIELD, description)
            .put("calloutBaseurl", destination.url())
            .put("httpMethod", "POST")
            .put("calloutRetry", true)
            // What answers is no code: it says 200 and nothing else.
            .put("confirmSuccessFromResponseContent", false)
            .put("useCustomRequestBody", true)
            .put("customRequestBody", body(callout).toString());
    return new Thing(
        Kind.TEMPLATE,
        callout.name(),
        named(callout),
        Merged.of(shown, destination.proof().shown()),
        destination.proof().hidden());
  }

  Thing notification(PlannedCallout callout, String templateId) {
    ObjectNode shown = object().put("active", true).put("calloutActive", true);
    shown.putArray("calloutTemplateIds").add(templateId);
    if (!profileIds.isEmpty()) {
      profileIds.forEach(shown.putArray("communicationProfileIds")::add);
    }
    callout
        .filter()
        .ifPresent(
            rule -> shown.putObject("filterRule").put("condition", rule).putObject("parameters"));
    if (!callout.parameters().isEmpty()) {
      callout.parameters().forEach(shown.putObject("filterRuleParams")::put);
    }
    return new Thing(Kind.NOTIFICATION, callout.name(), named(callout), shown, object());
  }

  private static ObjectNode body(PlannedCallout callout) {
    ObjectNode body = object();
    callout.body().forEach(body::put);
    return body;
  }

  private static ObjectNode named(PlannedCallout callout) {
    ObjectNode named = object().put("name", callout.name());
    switch (callout.event()) {
      case Event.Standard standard -> named.put("eventCategory", standard.category());
      case Event.Custom custom -> named.put("eventTypeName", custom.name());
      case Event.OfOrders ofOrders ->
          named.put("eventTypeName", ofOrders.name()).put("eventTypeNamespace", Event.ZUORAS);
    }
    return named;
  }

  private static ObjectNode object() {
    return JsonHttp.JSON.createObjectNode();
  }
}
