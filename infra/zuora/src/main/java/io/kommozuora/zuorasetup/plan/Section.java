package io.kommozuora.zuorasetup.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keys and their values. A mistake is noted with its path, and reading goes on behind it. */
final class Section {
  private final String path;
  private final JsonNode node;
  private final List<String> mistakes;
  private final Set<String> known = new LinkedHashSet<>();

  Section(String path, JsonNode node, List<String> mistakes) {
    this.path = path;
    this.node = node;
    this.mistakes = mistakes;
    if (!node.isObject()) {
      mistakes.add(path + ": is no section; write keys and values");
    }
  }

  /** The text of a key that must be there; an empty one, and a mistake, where it is not. */
  String text(String key) {
    Optional<String> text = maybe(key);
    if (text.isEmpty() && !node.path(key).isContainerNode()) {
      mistake(key, "is missing");
    }
    return text.orElse("");
  }

  Optional<String> maybe(String key) {
    known.add(key);
    JsonNode value = node.path(key);
    if (value.isContainerNode()) {
      mistake(key, "is no text");
    }
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** What the reader makes of a key that must be there; the fallback where it is a mistake. */
  <T> T read(String key, Function<String, T> reader, T fallback) {
    String text = text(key);
    try {
      return text.isEmpty() ? fallback : reader.apply(text);
    } catch (IllegalArgumentException e) {
      mistake(key, String.valueOf(e.getMessage()));
      return fallback;
    }
  }

  /** The texts below a key; none where it is left out. */
  Map<String, String> texts(String key) {
    known.add(key);
    Map<String, String> texts = new LinkedHashMap<>();
    if (node.has(key)) {
      var below = new Section(at(key), node.path(key), mistakes);
      node.path(key).fieldNames().forEachRemaining(name -> texts.put(name, below.text(name)));
    }
    return texts;
  }

  /** The sections listed under a key; none where it is left out. */
  <T> List<T> list(String key, Function<Section, T> reader) {
    known.add(key);
    JsonNode items = node.path(key);
    if (!items.isArray() && !items.isMissingNode()) {
      mistake(key, "is no list; write - before each");
    }
    List<T> list = new ArrayList<>();
    for (int at = 0; items.isArray() && at < items.size(); at++) {
      var section = new Section(at(key) + "[" + at + "]", items.path(at), mistakes);
      list.add(reader.apply(section));
      section.nothingElse();
    }
    return list;
  }

  /** Calls every key that nobody asked for a mistake. */
  void nothingElse() {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                mistake(key, "is unknown; write one of " + String.join(", ", known));
              }
            });
  }

  private void mistake(String key, String what) {
    mistakes.add(at(key) + ": " + what);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
