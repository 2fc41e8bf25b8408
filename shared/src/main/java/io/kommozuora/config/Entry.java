package io.kommozuora.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One value of the file: text, a list or a section, and the path that leads to it. */
record Entry(String path, Object value, Mistakes mistakes) {
  private static final int LONGEST = 500;

  boolean isSection() {
    return value instanceof Map;
  }

  <T> Reading<T> text(Function<String, T> reader) {
    if (!(value instanceof String text)) return refuse("is " + kind() + "; write one value");
    if (text.isBlank()) return refuse("is empty; write a value or leave the key out");
    if (text.length() > LONGEST) return refuse("is longer than " + LONGEST + " characters");
    return build(() -> reader.apply(text));
  }

  <T> Reading<Set<T>> set(Function<String, T> reader) {
    var readings = items().stream().map(item -> item.text(reader)).toList();
    var twice = new HashSet<T>();
    for (T good : Reading.good(readings)) {
      if (!twice.add(good)) mistakes.add(path, "names %s twice".formatted(good));
    }
    var all = Reading.all(readings).value();
    return new Reading<>(
        all.map(values -> Collections.unmodifiableSet(new LinkedHashSet<>(values))));
  }

  <T> Reading<T> section(Function<Section, T> reader) {
    if (!(value instanceof Map<?, ?> map)) return refuse("is " + kind() + "; write a section");
    var section = Section.of(this, map);
    Reading<T> reading = build(() -> reader.apply(section));
    section.refuseUnknownKeys();
    return reading;
  }

  /** The list's items; what is no list counts as its only item. */
  List<Entry> items() {
    if (!(value instanceof List<?> list)) return List.of(this);

    List<Entry> items = new ArrayList<>();
    for (Object item : list) {
      items.add(new Entry(path + "[" + items.size() + "]", item, mistakes));
    }
    return items;
  }

  /** Builds something from readings; what its constructor refuses is a mistake here. */
  <T> Reading<T> build(Supplier<T> building) {
    try {
      return Reading.of(building.get());
    } catch (Reading.Unreadable noted) {
      return Reading.bad();
    } catch (IllegalArgumentException refused) {
      return refuse(String.valueOf(refused.getMessage()));
    }
  }

  private <T> Reading<T> refuse(String what) {
    mistakes.add(path, what);
    return Reading.bad();
  }

  private String kind() {
    return switch (value) {
      case Map<?, ?> map -> "a section";
      case List<?> list -> "a list";
      case String text when text.isBlank() -> "empty";
      default -> "one value";
    };
  }
}
