package io.kommozuora.simulators.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One request as a simulator sees it; {@code variables} are the named parts of the path. */
public record Call(
    Instant at,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    Map<String, String> variables) {
  public Call {
    headers = Headers.of(headers);
    variables = Map.copyOf(variables);
  }

  /** The header's value, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A named part of the path, as the route's template calls it. */
  public String variable(String name) {
    return Optional.ofNullable(variables.get(name)).orElseThrow();
  }

  /** The query's parameters. */
  public Query parameters() {
    return Query.parse(query);
  }

  Call with(Map<String, String> found) {
    return new Call(at, method, path, query, headers, body, found);
  }
}
