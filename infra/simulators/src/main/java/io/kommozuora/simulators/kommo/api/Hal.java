package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import java.util.List;

/** Answers in Kommo's dialect of HAL; links name the host that was called. */
final class Hal {
  static final String API = "/api/v4";

  private Hal() {}

  static String base(Call call) {
    return "http://" + call.header("Host").orElse("127.0.0.1");
  }

  static ObjectNode links(Call call, String path) {
    var links = Json.object();
    links.set("self", link(call, path));
    return links;
  }

  static ObjectNode link(Call call, String path) {
    return Json.object().put("href", base(call) + API + path);
  }

  static Reply ok(JsonNode body) {
    return reply(200, body);
  }

  static Reply reply(int status, JsonNode body) {
    return Reply.of(status, "application/hal+json", body.toString());
  }

  /** A list without pages, as writes answer it. */
  static ObjectNode embedded(Call call, String path, String name, List<? extends JsonNode> items) {
    var body = Json.object();
    body.set("_links", links(call, path));
    body.putObject("_embedded").putArray(name).addAll(items);
    return body;
  }

  static ArrayNode array(List<? extends JsonNode> items) {
    return Json.array().addAll(items);
  }
}
