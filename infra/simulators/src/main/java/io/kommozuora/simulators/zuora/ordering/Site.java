package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Numbers;
import io.kommozuora.simulators.zuora.catalog.Catalog;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.trouble.Locks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** All that the rules look at besides the books: settings, catalog, numbers, time and locks. */
public record Site(
    Tenant tenant, Catalog catalog, Numbers numbers, InstantSource clock, Locks locks) {
  public Instant now() {
    return clock.instant();
  }

  /** The day in the tenant's time zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), tenant.zone());
  }
}
