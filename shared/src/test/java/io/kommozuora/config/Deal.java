package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A deal as far as an entity's rule looks at it. */
record Deal(
    long pipeline,
    Map<FieldKey, Set<String>> fields,
    Optional<String> country,
    Optional<Currency> currency,
    Set<String> tags)
    implements Facts {
  Deal(long pipeline) {
    this(pipeline, Map.of(), Optional.empty(), Optional.empty(), Set.of());
  }

  Deal from(String code) {
    return new Deal(pipeline, fields, Optional.of(code), currency, tags);
  }

  Deal in(Currency money) {
    return new Deal(pipeline, fields, country, Optional.of(money), tags);
  }

  Deal holding(String field, String... values) {
    return new Deal(pipeline, Map.of(FieldKey.of(field), Set.of(values)), country, currency, tags);
  }

  Deal tagged(String... names) {
    return new Deal(pipeline, fields, country, currency, Set.of(names));
  }

  @Override
  public Set<String> values(FieldKey field) {
    return fields.getOrDefault(field, Set.of());
  }
}
