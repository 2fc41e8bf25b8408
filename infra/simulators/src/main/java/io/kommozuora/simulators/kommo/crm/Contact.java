package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.util.Optional;

/** A person; belongs to one company at most. */
public final class Contact extends Card {
  private final long company;

  Contact(ContactDraft draft, long id, Instant now) {
    super(draft, id, now);
    this.company = draft.company();
  }

  /** The id of the company. */
  public Optional<Long> company() {
    return Optional.of(company).filter(id -> id != 0);
  }
}
