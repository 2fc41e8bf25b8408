package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageOrigin;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.util.ArrayList;
import java.util.List;

/** Reads all rows of a file into records; one bad row spoils the whole. */
final class FileReading {
  private static final int MOST_PROBLEMS = 20;

  private final Site site;
  private final UsageOrigin origin;
  private final RowReader reader;
  private final UsageRules rules;
  private final UniqueKeys keys;
  private final List<Usage> records = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int rows;

  FileReading(Site site, Books books, UsageOrigin origin) {
    this.site = site;
    this.origin = origin;
    this.reader = new RowReader(site.tenant().userLocale());
    this.rules = new UsageRules(site.tenant(), books);
    this.keys = new UniqueKeys(books);
  }

  void read(String table) {
    UsageTable.read(table, site.tenant().consumption().uniqueKeys(), this::row);
    BadUsage.unless(problems.isEmpty(), String.join("\n", problems));
  }

  /** The records as they are to be put into the books. */
  List<Usage> records() {
    return records;
  }

  int rows() {
    return rows;
  }

  private void row(UsageRow row) {
    rows++;
    try {
      take(reader.read(row), row.number());
    } catch (BadUsage problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add("Row %d: %s".formatted(row.number(), problem.why()));
      }
    }
  }

  private void take(Metered usage, long row) {
    rules.check(usage);
    keys.known(usage, row)
        .ifPresentOrElse(
            known -> UniqueKeys.updated(known, usage, site.now()).ifPresent(records::add),
            () -> records.add(Usage.pending(site.numbers().usage(), origin, usage)));
  }
}
