package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a task says; {@code entityType} is {@code null} for a task on no card. */
public record TaskDraft(
    String text,
    Instant completeTill,
    long taskType,
    long responsible,
    long duration,
    @Nullable EntityType entityType,
    long entity,
    boolean completed,
    @Nullable String result) {
  /** The same task, completed. */
  public TaskDraft done(String outcome) {
    return new TaskDraft(
        text, completeTill, taskType, responsible, duration, entityType, entity, true, outcome);
  }

  boolean on(EntityType type, long id) {
    return entityType == type && entity == id;
  }
}
