package io.kommozuora.localaws.http;

import java.util.Map;

/** A request as it came, its header names in lower case and its query decoded. */
public record Received(
    String method, String path, Map<String, String> query, Map<String, String> headers, Body body) {
  public Received {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public String query(String name) {
    return query.getOrDefault(name, "");
  }
}
