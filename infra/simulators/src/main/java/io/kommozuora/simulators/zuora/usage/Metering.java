package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.access.Entities;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.Usage;
import io.kommozuora.simulators.zuora.books.UsageImport;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The usage of all entities of the tenant, open to tests, and how imports go. */
public final class Metering {
  private final Entities entities;
  private final UsageImports imports;

  public Metering(Entities entities, UsageImports imports) {
    this.entities = entities;
    this.imports = imports;
  }

  /** Every record that is not deleted, in the order they came. */
  public List<Usage> records() {
    return all().toList();
  }

  /** The records that one import brought. */
  public List<Usage> records(String importId) {
    return all().filter(each -> each.origin().importId().equals(importId)).toList();
  }

  public Optional<Usage> record(String id) {
    return books().map(each -> each.usage(id)).flatMap(Optional::stream).findFirst();
  }

  /** The units on record for exactly this subscription that began in the month, billed or not. */
  public BigDecimal sum(String subscriptionNumber, String uom, YearMonth month) {
    return all()
        .map(Usage::metered)
        .filter(each -> each.subscriptionNumber().equals(subscriptionNumber))
        .filter(each -> each.uom().equals(uom))
        .filter(each -> YearMonth.from(each.start()).equals(month))
        .map(Metered::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Every import, the first one first. */
  public List<UsageImport> imports() {
    return books().flatMap(each -> each.usageImports().stream()).toList();
  }

  public Optional<UsageImport> usageImport(String id) {
    return books().map(each -> each.usageImport(id)).flatMap(Optional::stream).findFirst();
  }

  /** From now on imports go so, unless the next one is told otherwise. */
  public void importsGo(ImportCourse course) {
    imports.usual(course);
  }

  /** The next import goes so; called again, it is the one after that. */
  public void nextImportGoes(ImportCourse course) {
    imports.next(course);
  }

  private Stream<Usage> all() {
    return books().flatMap(each -> each.usage().stream());
  }

  private Stream<Books> books() {
    return entities.all().stream();
  }
}
