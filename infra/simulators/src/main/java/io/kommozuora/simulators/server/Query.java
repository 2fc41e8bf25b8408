package io.kommozuora.simulators.server;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The decoded parameters of a query or a form, in the order they came. */
public record Query(List<Parameter> parameters) {
  /** One decoded name and its value. */
  public record Parameter(String name, String value) {}

  public Query {
    parameters = List.copyOf(parameters);
  }

  /** Reads {@code a=1&b[]=2}; a name without a value has the empty one. */
  public static Query parse(String text) {
    return new Query(
        Stream.of(text.split("&", -1)).filter(s -> !s.isEmpty()).map(Query::parameter).toList());
  }

  /** The first value under exactly this name. */
  public Optional<String> first(String name) {
    return all(name).findFirst();
  }

  /** Every value under exactly this name. */
  public Stream<String> all(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value);
  }

  /** The parameters whose whole name matches. */
  public Stream<Parameter> matching(Pattern name) {
    return parameters.stream().filter(p -> name.matcher(p.name()).matches());
  }

  /** A name or value as it stands in a query. */
  public static String encoded(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8);
  }

  private static Parameter parameter(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? new Parameter(decoded(pair), "")
        : new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
