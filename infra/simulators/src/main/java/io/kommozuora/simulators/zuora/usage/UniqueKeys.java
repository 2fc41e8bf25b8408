package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Usage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unique keys of one file: each once, and what becomes of a record that has the key already.
 */
final class UniqueKeys {
  private final Books books;
  private final Map<String, Long> rows = new HashMap<>();

  UniqueKeys(Books books) {
    this.books = books;
  }

  /** The record that has the key, unless it is new or there is no key. */
  Optional<Usage> known(Metered usage, long row) {
    if (usage.uniqueKey().isEmpty()) {
      return Optional.empty();
    }
    @Nullable Long other = rows.put(usage.uniqueKey(), row);
    BadUsage.unless(
        other == null,
        "File Import Failed: The unique-keys are the same at rows: %s %s".formatted(other, row));
    return books.usageUnder(usage.uniqueKey());
  }

  /** The record with the new data; nothing where it has them already. */
  static Optional<Usage> updated(Usage known, Metered usage, Instant now) {
    BadUsage.unless(
        usage.hasPlaceOf(known.metered()),
        "The account, subscription or charge under a unique key cannot be changed");
    if (!known.deleted() && usage.hasDataOf(known.metered())) {
      return Optional.empty();
    }
    BadUsage.unless(!known.processed(), "This usage record has been billed and cannot be updated");
    return Optional.of(known.with(usage, now));
  }
}
