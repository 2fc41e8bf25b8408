package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Violation;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A request's body: one object or many; one bad item refuses them all. */
record Body(List<JsonNode> items) {
  static Body many(Call call) {
    JsonNode json = json(call);
    if (!json.isArray()) {
      throw new RefusedException(
          Problems.invalid(List.of(new Refusal("0", List.of(Violation.wrongType("", "array"))))));
    }
    if (json.size() > Page.LARGEST) {
      throw new RefusedException(Problems.tooManyItems());
    }
    return new Body(StreamSupport.stream(json.spliterator(), false).toList());
  }

  static Body one(Call call) {
    JsonNode json = json(call);
    if (!json.isObject()) {
      throw new RefusedException(
          Problems.invalid(List.of(new Refusal("0", List.of(Violation.wrongType("", "object"))))));
    }
    return new Body(List.of(json));
  }

  <T> List<T> read(Function<Item, T> reading) {
    var read = new ArrayList<T>();
    var refusals = new ArrayList<Refusal>();
    for (int i = 0; i < items.size(); i++) {
      var violations = new ArrayList<Violation>();
      read.add(reading.apply(new Item(items.get(i), violations)));
      if (!violations.isEmpty()) {
        refusals.add(new Refusal(requestId(i), violations));
      }
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(Problems.invalid(refusals));
    }
    return read;
  }

  /** What the caller calls the item, or its place. */
  String requestId(int index) {
    return items.get(index).path("request_id").asText(Integer.toString(index));
  }

  private static JsonNode json(Call call) {
    boolean announced =
        call.header("Content-Type").filter(t -> t.startsWith("application/json")).isPresent();
    return Json.parse(announced ? call.body() : "")
        .filter(json -> json.isContainerNode() && !json.isEmpty())
        .orElseThrow(() -> new RefusedException(Problems.emptyBody()));
  }
}
