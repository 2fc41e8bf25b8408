package io.kommozuora.config;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that may differ by entity, by currency, or by both ({@code entity/EUR}). */
public record PerMarket<T>(Optional<T> usual, Map<String, T> special) {
  public PerMarket {
    special = Map.copyOf(special);
    if (usual.isEmpty() && special.isEmpty()) {
      throw new IllegalArgumentException("says nothing for any market");
    }
  }

  /** The most specific answer: entity and currency, then entity, then currency, then the usual. */
  public Optional<T> in(Market market) {
    return Stream.of(market.exactly(), market.entity(), market.currency().getCurrencyCode())
        .flatMap(key -> Stream.ofNullable(special.get(key)))
        .findFirst()
        .or(() -> usual);
  }
}
