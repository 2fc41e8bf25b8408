package io.kommozuora.localaws.http;

import java.util.Map;

/** What a server answers. */
public record Answer(int status, Map<String, String> headers, Body body) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of("content-type", contentType), Body.of(body));
  }

  public static Answer json(int status, String body) {
    return of(status, "application/json", body);
  }
}
