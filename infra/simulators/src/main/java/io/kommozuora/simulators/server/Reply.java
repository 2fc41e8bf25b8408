package io.kommozuora.simulators.server;

import java.util.HashMap;
import java.util.Map;

/** What a simulator answers. */
public record Reply(int status, String contentType, Map<String, String> headers, String body) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** An answer with a body. */
  public static Reply of(int status, String contentType, String body) {
    return new Reply(status, contentType, Map.of(), body);
  }

  /** An answer of nothing but a status. */
  public static Reply empty(int status) {
    return of(status, "", "");
  }

  /** The same answer with one header more. */
  public Reply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, contentType, more, body);
  }

  boolean good() {
    return status < 400;
  }
}
