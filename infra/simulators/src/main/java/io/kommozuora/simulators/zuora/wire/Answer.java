package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One response: status, headers and body. */
public record Answer(int status, Map<String, String> headers, String contentType, String body) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(JsonNode body) {
    return json(200, body);
  }

  public static Answer json(int status, JsonNode body) {
    return new Answer(status, Map.of(), "application/json;charset=UTF-8", Json.write(body));
  }

  public static Answer plain(int status, String body) {
    return new Answer(status, Map.of(), "text/plain;charset=UTF-8", body);
  }

  public static Answer html(int status, String body) {
    return new Answer(status, Map.of(), "text/html;charset=UTF-8", body);
  }

  public Answer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, contentType, body);
  }
}
