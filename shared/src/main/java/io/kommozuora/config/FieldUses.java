package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What fields of a deal are used for: one that is written has no other use. */
final class FieldUses {
  private FieldUses() {}

  @SafeVarargs
  static List<FieldKey> of(Optional<FieldKey>... fields) {
    List<FieldKey> present = new ArrayList<>();
    for (Optional<FieldKey> field : fields) field.ifPresent(present::add);
    return present;
  }

  static void check(List<FieldKey> written, List<FieldKey> others) {
    List<FieldKey> all = new ArrayList<>(written);
    all.addAll(others);
    for (FieldKey field : written) {
      if (Collections.frequency(all, field) > 1) {
        throw new IllegalArgumentException(
            "has two uses for %s, one of which overwrites it; write a field of its own for each"
                .formatted(field));
      }
    }
  }
}
