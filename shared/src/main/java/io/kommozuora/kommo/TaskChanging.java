package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;

/** Changes and completes tasks. */
final class TaskChanging extends Patching<TaskChange> {
  TaskChanging(JsonHttp http) {
    super(http, "tasks");
  }

  @Override
  long id(TaskChange change) {
    return change.task().value();
  }

  @Override
  ObjectNode put(ObjectNode json, TaskChange change) {
    return TaskJson.put(json, change);
  }
}
