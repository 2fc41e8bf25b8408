package io.kommozuora.simulators.server;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Header names answer to any spelling of upper and lower case. */
final class Headers {
  private static final List<String> SECRET = List.of("Authorization", "X-Refresh-Token");

  private Headers() {}

  static Map<String, String> of(Map<String, String> headers) {
    return Collections.unmodifiableMap(anyCase(headers));
  }

  static Map<String, String> redacted(Map<String, String> headers) {
    var copy = anyCase(headers);
    SECRET.forEach(name -> copy.computeIfPresent(name, (_, _) -> "[redacted]"));
    return Collections.unmodifiableMap(copy);
  }

  private static Map<String, String> anyCase(Map<String, String> headers) {
    var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
  }
}
