package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.util.Optional;

/** A task as it stands. */
public record Task(
    long id,
    TaskDraft asked,
    long createdBy,
    long updatedBy,
    Instant createdAt,
    Instant updatedAt) {
  public String text() {
    return asked.text();
  }

  public long responsible() {
    return asked.responsible();
  }

  public boolean completed() {
    return asked.completed();
  }

  /** What came of it. */
  public Optional<String> result() {
    return Optional.ofNullable(asked.result());
  }
}
