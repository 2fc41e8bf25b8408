package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** What is known of a deal when its entity is chosen. */
public interface Facts {
  long pipeline();

  /** The ids and codes of a field's choices, or its text; never a choice's label. */
  Set<String> values(FieldKey field);

  /** The customer's country as a two-letter code. */
  Optional<String> country();

  Optional<Currency> currency();

  Set<String> tags();
}
