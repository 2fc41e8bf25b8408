package io.kommozuora.simulators.zuora.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths the simulator plays and who answers them; earlier routes win. */
public final class Routes {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private final List<Route> routes = new ArrayList<>();

  /** An endpoint that fits a call, with the parts of its path. */
  public record Match(Endpoint endpoint, Map<String, String> parts) {}

  private record Route(String method, Pattern path, List<String> parts, Endpoint endpoint) {
    Optional<Match> match(String called) {
      Matcher matcher = path.matcher(called);
      return matcher.matches()
          ? Optional.of(new Match(endpoint, named(matcher)))
          : Optional.empty();
    }

    private Map<String, String> named(Matcher matcher) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int at = 0; at < parts.size(); at++) {
        String value = matcher.group(at + 1);
        named.put(parts.get(at), URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
      return named;
    }
  }

  public Routes get(String path, Endpoint endpoint) {
    return add("GET", path, endpoint);
  }

  public Routes post(String path, Endpoint endpoint) {
    return add("POST", path, endpoint);
  }

  public Routes put(String path, Endpoint endpoint) {
    return add("PUT", path, endpoint);
  }

  public Routes add(String method, String path, Endpoint endpoint) {
    List<String> parts = PART.matcher(path).results().map(Routes::name).toList();
    Pattern pattern = Pattern.compile(PART.matcher(path).replaceAll("([^/]+)"));
    routes.add(new Route(method, pattern, parts, endpoint));
    return this;
  }

  /** The endpoint for the call; a refusal where the path has only other methods, or none. */
  public Match match(Call call) {
    List<Route> onPath =
        routes.stream().filter(route -> route.match(call.path()).isPresent()).toList();
    if (onPath.isEmpty()) {
      throw Refusal.notFound("resource", call.path());
    }
    return onPath.stream()
        .filter(route -> route.method().equals(call.method()))
        .findFirst()
        .flatMap(route -> route.match(call.path()))
        .orElseThrow(() -> wrongMethod(call));
  }

  private static Refusal wrongMethod(Call call) {
    return Refusal.of(
        Category.METHOD,
        Refusal.UNKNOWN_OBJECT,
        "Request method '%s' not supported".formatted(call.method()));
  }

  private static String name(MatchResult part) {
    return part.group(1);
  }
}
