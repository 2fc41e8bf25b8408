package io.kommozuora.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keys and their values. A key that nobody asks for is unknown, and a mistake. */
final class Section {
  private final Entry self;
  private final Map<String, Entry> entries;
  private final Set<String> known = new LinkedHashSet<>();

  private Section(Entry self, Map<String, Entry> entries) {
    this.self = self;
    this.entries = entries;
  }

  static Section of(Entry self, Map<?, ?> map) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (var entry : map.entrySet()) {
      String key = (String) entry.getKey();
      entries.put(key, new Entry(path(self, key), entry.getValue(), self.mistakes()));
    }
    return new Section(self, entries);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  <T> Reading<T> required(String key, Function<String, T> reader, String example) {
    var entry = ask(key);
    if (entry.isEmpty()) mistake(key, "is missing; write e.g. " + example);
    return entry.map(found -> found.text(reader)).orElseGet(Reading::bad);
  }

  <T> Reading<Optional<T>> optional(String key, Function<String, T> reader) {
    return ask(key)
        .map(entry -> entry.text(text -> Optional.of(reader.apply(text))))
        .orElseGet(() -> Reading.of(Optional.empty()));
  }

  <T> Reading<T> optional(String key, Function<String, T> reader, T fallback) {
    return ask(key).map(entry -> entry.text(reader)).orElseGet(() -> Reading.of(fallback));
  }

  <T> Reading<Set<T>> set(String key, Function<String, T> reader) {
    return set(key, reader, Set.of());
  }

  <T> Reading<Set<T>> set(String key, Function<String, T> reader, Set<T> fallback) {
    return ask(key).map(entry -> entry.set(reader)).orElseGet(() -> Reading.of(fallback));
  }

  /** Reads the section under the key; one that is left out counts as empty. */
  <T> Reading<T> section(String key, Function<Section, T> reader) {
    return ask(key).orElseGet(() -> empty(key)).section(reader);
  }

  /** Reads the sections listed under the key; one alone need not be a list. */
  <T> List<Reading<T>> sections(String key, Function<Section, T> reader) {
    List<Entry> items = ask(key).map(Entry::items).orElseGet(List::of);
    return items.stream().map(item -> item.section(reader)).toList();
  }

  /** Reads this section's own sections, whose keys are names of the user's choice. */
  <T> List<Reading<T>> each(BiFunction<String, Section, T> reader) {
    known.addAll(entries.keySet());
    List<Reading<T>> readings = new ArrayList<>();
    entries.forEach(
        (name, entry) -> readings.add(entry.section(section -> reader.apply(name, section))));
    return readings;
  }

  /** Reads the section under the key as a table, whose keys have a meaning of their own. */
  <K, V> Reading<Map<K, V>> table(
      String key, Function<String, K> keyReader, Function<Entry, Reading<V>> valueReader) {
    return section(key, section -> section.rows(keyReader, valueReader));
  }

  private <K, V> Map<K, V> rows(
      Function<String, K> keyReader, Function<Entry, Reading<V>> valueReader) {
    known.addAll(entries.keySet());
    var keys = entries.entrySet().stream().map(row -> key(row, keyReader)).toList();
    var values = entries.values().stream().map(valueReader).toList();

    Map<K, V> rows = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      K key = keys.get(i).get();
      if (rows.put(key, values.get(i).get()) != null) {
        throw new IllegalArgumentException("names %s twice".formatted(key));
      }
    }
    return rows;
  }

  private static <K> Reading<K> key(Map.Entry<String, Entry> row, Function<String, K> keyReader) {
    return row.getValue().build(() -> keyReader.apply(row.getKey()));
  }

  <T> Reading<T> build(Supplier<T> building) {
    return self.build(building);
  }

  /** Notes a mistake of one key, or of the section itself when the key is empty. */
  void mistake(String key, String what) {
    self.mistakes().add(path(self, key), what);
  }

  void refuseUnknownKeys() {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) mistake(key, UnknownKey.describe(key, known));
    }
  }

  private Optional<Entry> ask(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  private Entry empty(String key) {
    return new Entry(path(self, key), Map.of(), self.mistakes());
  }

  private static String path(Entry self, String key) {
    return self.path().isEmpty() || key.isEmpty() ? self.path() + key : self.path() + "." + key;
  }
}
