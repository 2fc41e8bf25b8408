package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.kommo.crm.TaskDraft;
import io.kommozuora.simulators.kommo.crm.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads new tasks and changes of tasks. */
final class TaskForm {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "text",
          "complete_till",
          "entity_id",
          "entity_type",
          "task_type_id",
          "responsible_user_id",
          "duration",
          "result",
          "is_completed",
          "created_by",
          "updated_by",
          "created_at",
          "updated_at",
          "request_id");
  private static final Set<Long> TYPES = Set.of(1L, 2L);

  private final Crm crm;
  private final Item item;

  TaskForm(Crm crm, Item item) {
    this.crm = crm;
    this.item = item.only(KEYS);
  }

  /** A new task; without a responsible user it falls to the token's. */
  TaskDraft created(long user) {
    EntityType type = type().orElse(null);
    return new TaskDraft(
        item.requiredText("text"),
        item.required("complete_till", item.time("complete_till")).orElse(Instant.EPOCH),
        taskType().orElse(1L),
        responsible().orElse(user),
        item.integer("duration").orElse(0L),
        type,
        entity(type),
        item.bool("is_completed").orElse(false),
        result().orElse(null));
  }

  /** The task as it shall be: what the item leaves out stays. */
  TaskDraft changed(TaskDraft before) {
    return new TaskDraft(
        item.text("text").orElse(before.text()),
        item.time("complete_till").orElse(before.completeTill()),
        taskType().orElse(before.taskType()),
        responsible().orElse(before.responsible()),
        item.integer("duration").orElse(before.duration()),
        before.entityType(),
        before.entity(),
        item.bool("is_completed").orElse(before.completed()),
        result().orElse(before.result()));
  }

  /** The task that the item names itself. */
  Optional<Task> named() {
    return found(item.required("id", item.integer("id")).orElse(0L));
  }

  Optional<Task> found(long id) {
    Optional<Task> task = crm.tasks().find(id);
    if (task.isEmpty()) {
      item.violations().add(Violation.notSupported("id"));
    }
    return task;
  }

  private Optional<EntityType> type() {
    Optional<String> name = item.text("entity_type");
    if (item.json().has("entity_id")) {
      item.required("entity_type", name);
    }
    return item.chosen("entity_type", name, text -> EntityType.named(text).isPresent())
        .flatMap(EntityType::named);
  }

  private long entity(@Nullable EntityType type) {
    Optional<Long> id = item.integer("entity_id");
    return item.chosen("entity_id", id, wanted -> type == null || crm.has(type, wanted)).orElse(0L);
  }

  private Optional<Long> taskType() {
    return item.chosen("task_type_id", item.integer("task_type_id"), TYPES::contains);
  }

  private Optional<Long> responsible() {
    return item.chosen(
        "responsible_user_id", item.integer("responsible_user_id"), crm.users()::has);
  }

  private Optional<String> result() {
    return item.object("result").map(result -> result.path("text").asText());
  }
}
