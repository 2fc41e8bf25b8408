package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import java.time.Instant;

/** A task on the wire. */
final class TaskJson {
  private static final int FOLLOW_UP = 1;

  private TaskJson() {}

  static ObjectNode put(ObjectNode json, NewTask task) {
    json.put("task_type_id", FOLLOW_UP)
        .put("text", Reference.append(task.text(), task.reference()))
        .put("complete_till", task.due().getEpochSecond())
        .put("entity_id", task.deal().value())
        .put("entity_type", "leads");
    if (task.responsible().value() > 0) {
      json.put("responsible_user_id", task.responsible().value());
    }
    return json;
  }

  static ObjectNode put(ObjectNode json, TaskChange change) {
    json.put("id", change.task().value());
    switch (change) {
      case TaskChange.Rewrite rewrite ->
          json.put("text", Reference.append(rewrite.text(), rewrite.reference()))
              .put("complete_till", rewrite.due().getEpochSecond());
      case TaskChange.Complete complete ->
          json.put("is_completed", true).putObject("result").put("text", complete.result());
    }
    return json;
  }

  static OpenTask read(JsonNode json) {
    return new OpenTask(
        new TaskId(json.path("id").asLong()),
        new DealId(json.path("entity_id").asLong()),
        new UserId(Math.max(0, json.path("responsible_user_id").asLong())),
        json.path("text").asText(""),
        Instant.ofEpochSecond(json.path("complete_till").asLong()));
  }
}
