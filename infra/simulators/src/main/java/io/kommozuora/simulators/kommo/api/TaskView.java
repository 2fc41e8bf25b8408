package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import java.util.Optional;

/** A task as the API shows it. */
record TaskView(Call call, long account) {
  ObjectNode json(Task task) {
    var asked = task.asked();
    var json =
        Json.object()
            .put("id", task.id())
            .put("created_by", task.createdBy())
            .put("updated_by", task.updatedBy())
            .put("created_at", task.createdAt().getEpochSecond())
            .put("updated_at", task.updatedAt().getEpochSecond())
            .put("responsible_user_id", asked.responsible())
            .put("group_id", 0)
            .put("entity_id", asked.entity())
            .put(
                "entity_type",
                Optional.ofNullable(asked.entityType()).map(EntityType::apiName).orElse(null))
            .put("duration", asked.duration())
            .put("is_completed", asked.completed())
            .put("task_type_id", asked.taskType())
            .put("text", asked.text());
    json.set("result", result(task));
    json.put("complete_till", asked.completeTill().getEpochSecond()).put("account_id", account);
    json.set("_links", links(task));
    return json;
  }

  ObjectNode changed(Task task) {
    var json = Json.object().put("id", task.id());
    json.put("updated_at", task.updatedAt().getEpochSecond()).set("_links", links(task));
    return json;
  }

  ObjectNode links(Task task) {
    return Hal.links(call, "/tasks/" + task.id());
  }

  /** PHP shows an empty map as an empty list. */
  private static JsonNode result(Task task) {
    return task.result()
        .<JsonNode>map(text -> Json.object().put("text", text))
        .orElseGet(Json::array);
  }
}
