package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.callout.Message;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fills a template in with what has occurred; without a body of its own, its parameters are it. */
record Rendering(Tenant tenant, Values values) {
  static Rendering of(Occurrence occurrence, Tenant tenant) {
    Locally locally = new Locally(tenant.zone());
    Map<String, String> system = SystemFields.of(occurrence, tenant, locally);
    return new Rendering(tenant, new Values(occurrence, system, locally));
  }

  Message message(CalloutTemplate template) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    template
        .settings()
        .part("calloutHeaders")
        .ifPresent(given -> given.texts().forEach((name, text) -> headers.put(name, plain(text))));
    return new Message(
        template.method(),
        plain(template.url()),
        headers,
        template.customBody().map(this::custom).orElseGet(() -> parameters(template)),
        template.retries(),
        template.confirms());
  }

  private String custom(String body) {
    return MergeFields.filled(
        body, values, tenant.mergeValuesEscaped() ? Rendering::escaped : UnaryOperator.identity());
  }

  private String parameters(CalloutTemplate template) {
    ObjectNode json = Json.object();
    template
        .settings()
        .part("calloutParams")
        .ifPresent(given -> given.texts().forEach((name, text) -> json.put(name, plain(text))));
    return json.toString();
  }

  String plain(String text) {
    return MergeFields.filled(text, values, UnaryOperator.identity());
  }

  private static String escaped(String value) {
    String quoted = TextNode.valueOf(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
