package io.kommozuora.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read for a key: a value, or nothing, because a mistake was noted. Reading goes on past a
 * mistake, so that all are found at once.
 */
record Reading<T>(Optional<T> value) implements Supplier<T> {
  static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value));
  }

  static <T> Reading<T> bad() {
    return new Reading<>(Optional.empty());
  }

  static <T> Reading<List<T>> all(List<Reading<T>> readings) {
    var good = good(readings);
    return good.size() == readings.size() ? of(good) : bad();
  }

  static <T> List<T> good(List<Reading<T>> readings) {
    return readings.stream().flatMap(reading -> reading.value().stream()).toList();
  }

  /** The value; without one, gives up on whatever is built from it. */
  @Override
  public T get() {
    return value.orElseThrow(Unreadable::new);
  }

  /** A part is missing whose mistake is noted already. */
  static final class Unreadable extends RuntimeException {
    private Unreadable() {
      super("its mistake is noted", null, false, false);
    }
  }
}
