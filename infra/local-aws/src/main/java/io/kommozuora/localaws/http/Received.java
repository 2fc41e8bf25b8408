package io.kommozuora.localaws.http;

import java.util.Map;

/** A request as it came, its header names in lower case. */
public record Received(String method, String path, Map<String, String> headers, Body body) {
  public Received {
    headers = Map.copyOf(headers);
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
