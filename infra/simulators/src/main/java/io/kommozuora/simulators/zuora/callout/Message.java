package io.kommozuora.simulators.zuora.callout;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a callout says and where, and how its answer is taken. */
public record Message(
    String method,
    String url,
    Map<String, String> headers,
    String body,
    boolean retries,
    boolean confirms) {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  public Message {
    headers = Map.copyOf(headers);
  }

  boolean hasBody() {
    return WITH_BODY.contains(method);
  }

  Message with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.putAll(more);
    return new Message(method, url, all, body, retries, confirms);
  }

  Message withBody(UnaryOperator<String> change) {
    return new Message(method, url, headers, change.apply(body), retries, confirms);
  }
}
