package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Task;

/** The filters of the list of tasks. */
record TaskFilter(Filter filter) {
  boolean allows(Task task) {
    return filter.allows("id", task.id())
        && filter.allows("responsible_user_id", task.responsible())
        && filter.allows("is_completed", task.completed() ? 1 : 0)
        && filter.allows("task_type", task.asked().taskType())
        && filter.allows("entity_type", entityType(task))
        && filter.allows("entity_id", task.asked().entity())
        && filter.spans("updated_at", task.updatedAt());
  }

  private static String entityType(Task task) {
    var type = task.asked().entityType();
    return type == null ? "" : type.apiName();
  }
}
