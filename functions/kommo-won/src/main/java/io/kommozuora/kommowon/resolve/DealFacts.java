package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.Facts;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the entity rules are asked about one deal. */
record DealFacts(Deal deal, Optional<String> country, Optional<Currency> currency)
    implements Facts {
  @Override
  public long pipeline() {
    return deal.pipeline();
  }

  @Override
  public Set<String> values(FieldKey field) {
    Set<String> values = new HashSet<>();
    for (FieldValue value : deal.fields().values(field)) {
      add(values, value);
    }
    return values;
  }

  // A choice is known by id and code; its label may be renamed any day.
  private static void add(Set<String> values, FieldValue value) {
    if (value.enumId().isEmpty()) {
      values.add(value.text().strip());
      return;
    }
    values.add(Long.toString(value.enumId().getAsLong()));
    value.enumCode().ifPresent(values::add);
  }

  @Override
  public Set<String> tags() {
    return deal.tags();
  }
}
