package io.kommozuora.localaws.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route's path, in which {@code {name}} stands for any one segment. */
record PathPattern(List<String> segments) {
  static PathPattern of(String path) {
    return new PathPattern(split(path));
  }

  /** The values of the path's names, or nothing when the path is another. */
  Optional<Map<String, String>> match(String path) {
    List<String> given = split(path);
    if (given.size() != segments.size()) return Optional.empty();

    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      if (!matches(segments.get(i), given.get(i), values)) return Optional.empty();
    }
    return Optional.of(values);
  }

  private static boolean matches(String segment, String given, Map<String, String> values) {
    if (!segment.startsWith("{")) return segment.equals(given);
    if (given.isEmpty()) return false;

    values.put(segment.substring(1, segment.length() - 1), given);
    return true;
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}
