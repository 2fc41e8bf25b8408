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
    Content content,
    Map<String, String> variables) {
  public Call {
    headers = Headers.of(headers);
    variables = Map.copyOf(variables);
  }

  /** The body as a text. */
  public String body() {
    return content.text();
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

  /** The body as the journal shows it: the bytes of files would only fill it. */
  String shown() {
    boolean parts =
        header("Content-Type").filter(type -> type.startsWith("multipart/")).isPresent();
    return parts ? "[%d bytes in parts]".formatted(content.size()) : body();
  }

  Call with(Map<String, String> found) {
    return new Call(at, method, path, query, headers, content, found);
  }
}
