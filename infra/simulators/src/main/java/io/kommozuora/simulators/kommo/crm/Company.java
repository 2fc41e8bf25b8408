package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;

/** A company. */
public final class Company extends Card {
  Company(CompanyDraft draft, long id, Instant now) {
    super(draft, id, now);
  }
}
