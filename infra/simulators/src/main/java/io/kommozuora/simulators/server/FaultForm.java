package io.kommozuora.simulators.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A fault as JSON: {@code
 * {"method":"POST","pathRegex":"/a/.*","skip":0,"times":1,"effect":"cut-after"}}. Effects are
 * {@code cut-before}, {@code cut-after}, {@code delay} and {@code hold-after} with {@code
 * "by":"PT5S"}, and {@code answer} with {@code status}, {@code contentType}, {@code headers} and
 * {@code body}.
 */
record FaultForm(JsonNode json) {
  Fault fault() {
    return new Fault(
        json.path("method").asText("*"),
        json.path("pathRegex").asText(".*"),
        json.path("skip").asInt(0),
        json.path("times").asInt(1),
        effect());
  }

  private Effect effect() {
    String name = json.path("effect").asText("answer");
    return switch (name) {
      case "cut-before" -> new Effect.CutBefore();
      case "cut-after" -> new Effect.CutAfter();
      case "give-up" -> new Effect.GiveUp(json.path("status").asInt(504));
      case "delay" -> new Effect.Delay(by());
      case "hold-after" -> new Effect.HoldAfter(by());
      case "answer" -> answer();
      default -> throw new IllegalArgumentException("no effect is called " + name);
    };
  }

  private Duration by() {
    return Duration.parse(json.path("by").asText());
  }

  private Effect answer() {
    return new Effect.Answer(
        json.path("status").asInt(500),
        json.path("contentType").asText("application/json"),
        headers(),
        body());
  }

  private Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    json.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return headers;
  }

  private String body() {
    JsonNode body = json.path("body");
    return body.isContainerNode() ? body.toString() : body.asText("");
  }
}
