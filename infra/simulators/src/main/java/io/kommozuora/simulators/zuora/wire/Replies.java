package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import java.util.HashMap;
import java.util.Map;

/** Replies in the content types of Zuora's API and of the gateways before it. */
public final class Replies {
  private Replies() {}

  public static Reply ok(JsonNode body) {
    return json(200, body);
  }

  /** There is no object of that id. */
  public static Reply noData() {
    ObjectNode body = Json.object().put("done", true).put("size", 0);
    body.putArray("records");
    return json(404, body);
  }

  public static Reply json(int status, JsonNode body) {
    return Reply.of(status, "application/json;charset=UTF-8", body.toString());
  }

  public static Reply plain(int status, String body) {
    return Reply.of(status, "text/plain;charset=UTF-8", body);
  }

  public static Reply html(int status, String body) {
    return Reply.of(status, "text/html;charset=UTF-8", body);
  }

  /** The reply with these headers where it has none of the name yet. */
  public static Reply with(Reply reply, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.putAll(reply.headers());
    return new Reply(reply.status(), reply.contentType(), headers, reply.body());
  }
}
