package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import io.kommozuora.simulators.zuora.callout.BodyChange;
import io.kommozuora.simulators.zuora.callout.CalloutSettings;
import io.kommozuora.simulators.zuora.callout.Callouts;
import io.kommozuora.simulators.zuora.callout.Sent;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The control paths of callouts: where they go, what was sent, and what goes wrong. */
final class CalloutsControl {
  private static final String PREFIX = "/_control/zuora/callouts";

  private final ZuoraSimulator zuora;

  CalloutsControl(ZuoraSimulator zuora) {
    this.zuora = zuora;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", PREFIX, _ -> Replies.ok(sent()))
        .on("POST", PREFIX + "/destination", call -> done(() -> destination(body(call))))
        .on("POST", PREFIX + "/lead", call -> done(() -> lead(body(call))))
        .on("POST", PREFIX + "/settings", call -> done(() -> settings(body(call))))
        .on("POST", PREFIX + "/repeat", call -> done(() -> callouts().repeat(next(call))))
        .on("POST", PREFIX + "/lose", call -> done(() -> callouts().lose(next(call))))
        .on("POST", PREFIX + "/delay", call -> done(() -> delay(call)))
        .on("POST", PREFIX + "/mangle", call -> done(() -> mangle(call)))
        .on("POST", PREFIX + "/hold", _ -> done(callouts()::hold))
        .on("POST", PREFIX + "/release", call -> done(() -> release(body(call))))
        .on("POST", PREFIX + "/burst", call -> done(() -> burst(body(call))))
        .on("POST", PREFIX + "/{id}/resend", call -> done(() -> resend(call)));
  }

  private ObjectNode sent() {
    ObjectNode json = Json.object();
    json.put("pending", callouts().pending()).put("waiting", callouts().waiting());
    ArrayNode list = json.putArray("sent");
    callouts().sent().forEach(each -> list.add(sent(each)));
    return json;
  }

  private static ObjectNode sent(Sent each) {
    return Json.object()
        .put("id", each.callout().id())
        .put("notificationId", each.callout().notificationId())
        .put("notification", each.callout().notification())
        .put("attempt", each.attempt())
        .put("url", each.message().url())
        .put("body", each.body())
        .put("code", each.code())
        .put("at", each.at().toString());
  }

  private void destination(JsonNode body) {
    Destination destination = Destination.at(needed(body, "url"));
    if (body.has("username")) {
      destination.basic(body.path("username").asText(), body.path("password").asText());
    }
    if (body.path("preemptive").asBoolean()) {
      destination.preemptive();
    }
    if (body.has("signatureHeader")) {
      destination.signed(body.path("signatureHeader").asText(), needed(body, "secret"));
    }
    if (body.path("confirming").asBoolean()) {
      destination.confirming();
    }
    zuora.sendCalloutsTo(destination);
  }

  private void lead(JsonNode body) {
    callouts().lead(needed(body, "from"), needed(body, "to"));
  }

  private void settings(JsonNode body) {
    CalloutSettings now = callouts().settings();
    callouts()
        .settings(
            new CalloutSettings(
                body.path("attempts").asInt(now.attempts()),
                Duration.parse(body.path("interval").asText(now.interval().toString())),
                Duration.parse(body.path("limit").asText(now.limit().toString())),
                body.path("retries401").asBoolean(now.retries401()),
                body.path("resendKeepsId").asBoolean(now.resendKeepsId())));
  }

  private void delay(Call call) {
    callouts().delay(next(call), Duration.parse(needed(body(call), "by")));
  }

  private void mangle(Call call) {
    callouts().mangle(next(call), change(body(call)));
  }

  private static UnaryOperator<String> change(JsonNode body) {
    String how = needed(body, "how");
    return switch (how) {
      case "without" -> BodyChange.without(needed(body, "field"));
      case "names-in-upper-case" -> BodyChange.namesInUpperCase();
      case "names-in-lower-case" -> BodyChange.namesInLowerCase();
      case "texts-in-upper-case" -> BodyChange.textsInUpperCase();
      case "texts-in-lower-case" -> BodyChange.textsInLowerCase();
      default -> throw new IllegalArgumentException("no change is called " + how);
    };
  }

  private void release(JsonNode body) {
    if (body.path("reversed").asBoolean()) {
      callouts().releaseReversed();
    } else {
      callouts().release();
    }
  }

  private void burst(JsonNode body) {
    callouts().burst(body.path("times").asInt(1));
  }

  private void resend(Call call) {
    zuora.resend(callouts().find(call.variable("id")).orElseThrow());
  }

  private Callouts callouts() {
    return zuora.callouts();
  }

  private static int next(Call call) {
    return body(call).path("next").asInt(1);
  }

  private static String needed(JsonNode body, String field) {
    if (!body.hasNonNull(field)) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return body.path(field).asText();
  }

  private static JsonNode body(Call call) {
    return Json.parse(call.body().isEmpty() ? "{}" : call.body())
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
  }

  private static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }
}
