package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.deal.TaskId;
import io.kommozuora.http.Answer;
import io.kommozuora.http.JsonHttp;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Adds tasks, once per call: Kommo does not notice repeats. */
final class TaskWriting implements Writing<NewTask> {
  private final JsonHttp http;

  TaskWriting(JsonHttp http) {
    this.http = http;
  }

  @Override
  public Answer send(List<NewTask> tasks) {
    ArrayNode json = JsonHttp.JSON.createArrayNode();
    for (NewTask task : tasks) {
      String position = Integer.toString(json.size());
      TaskJson.put(json.addObject(), task).put("request_id", position);
    }
    return http.once(http.request("api/v4/tasks").post(JsonHttp.body(json)).build());
  }

  @Override
  public Map<Integer, Long> written(JsonNode body, List<NewTask> tasks) {
    return Positions.ids(body.path("_embedded").path("tasks"), Positions::told);
  }

  @Override
  public OptionalLong find(NewTask task) {
    return new Tasks(http, task.deal())
        .find(task.reference())
        .map(TaskId::value)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
