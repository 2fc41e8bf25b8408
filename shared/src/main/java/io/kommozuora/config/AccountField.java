package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Map;
import java.util.Optional;

/** What a custom field of the Zuora account is filled with. */
public sealed interface AccountField {
  /** The value for a deal; empty if the deal does not decide it. */
  Optional<String> valueFor(Facts facts);

  /** The same for every account of the entity. */
  record Fixed(String value) implements AccountField {
    @Override
    public Optional<String> valueFor(Facts facts) {
      return Optional.of(value);
    }
  }

  /** Translated from a field of the deal. */
  record Mapped(FieldKey field, Map<String, String> values) implements AccountField {
    public Mapped {
      values = Map.copyOf(values);
    }

    @Override
    public Optional<String> valueFor(Facts facts) {
      var found = facts.values(field).stream().filter(values::containsKey).map(values::get);
      var distinct = found.distinct().toList();
      return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
  }
}
