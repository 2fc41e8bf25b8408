package io.kommozuora.kommowon.resolve;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a field of a deal says. Several values are told together: none is picked by chance. */
final class FieldText {
  private FieldText() {}

  /** The text; a choice's label. */
  static Optional<String> of(Deal deal, FieldKey field) {
    return of(deal, field, FieldValue::text);
  }

  /** The text, but a choice's code where it has one: its label may be renamed any day. */
  static Optional<String> orCode(Deal deal, FieldKey field) {
    return of(deal, field, value -> value.enumCode().orElse(value.text()));
  }

  private static Optional<String> of(
      Deal deal, FieldKey field, Function<FieldValue, String> meaning) {
    String all =
        deal.fields().values(field).stream()
            .map(meaning)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
