package io.kommozuora.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that may differ by entity, by currency, or by both ({@code entity/EUR}). */
public record PerMarket<T>(Optional<T> usual, Map<String, T> special) {
  public PerMarket {
    special = Map.copyOf(special);
    if (usual.isEmpty() && special.isEmpty()) {
      throw new IllegalArgumentException("says nothing for any market");
    }
  }

  /** Reads what holds everywhere from one key, and what differs somewhere from another. */
  static <T> Reading<PerMarket<T>> read(
      Section section, String usualKey, String specialKey, Function<String, T> reader) {
    var usual = section.optional(usualKey, reader);
    var special = section.table(specialKey, PerMarket::market, differing -> differing.text(reader));
    if (!section.has(usualKey) && !section.has(specialKey)) {
      section.mistake(
          usualKey, "is missing; write it, or %s by entity or currency".formatted(specialKey));
      return Reading.bad();
    }
    return section.build(() -> new PerMarket<>(usual.get(), special.get()));
  }

  private static String market(String text) {
    if (text.matches("[^/\\s]+(/[A-Z]{3})?")) return text;
    throw Scalar.refused(text, "no market", "an entity's name, a currency, or name/USD");
  }

  /** Whether both are told apart by the same markets. */
  boolean coversLike(PerMarket<?> other) {
    return usual.isPresent() == other.usual.isPresent()
        && special.keySet().equals(other.special.keySet());
  }

  /** The most specific answer: entity and currency, then entity, then currency, then the usual. */
  public Optional<T> in(Market market) {
    return Stream.of(market.exactly(), market.entity(), market.currency().getCurrencyCode())
        .flatMap(key -> Stream.ofNullable(special.get(key)))
        .findFirst()
        .or(() -> usual);
  }
}
