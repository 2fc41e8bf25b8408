package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import java.time.Instant;
import java.util.Optional;

/** The tasks on one deal. */
public final class Tasks {
  private static final String OPEN =
      "api/v4/tasks?filter[entity_type]=leads&filter[is_completed]=0&limit=250&filter[entity_id][]=";

  private final JsonHttp http;
  private final DealId deal;

  Tasks(JsonHttp http, DealId deal) {
    this.http = http;
    this.deal = deal;
  }

  /**
   * Adds a task, once per call: Kommo does not notice repeats.
   *
   * @param reference a mark that {@link #find} finds again
   * @param responsible whose task it is; a robot (0) leaves it to the integration's user
   */
  public TaskId add(String text, String reference, UserId responsible, Instant due) {
    ArrayNode tasks = JsonHttp.JSON.createArrayNode();
    NewTask task = new NewTask(deal, text, reference, responsible, due);
    TaskJson.put(tasks.addObject(), task).put("request_id", reference);
    Answer answer = http.once(http.request("api/v4/tasks").post(JsonHttp.body(tasks)).build());
    return added(answer);
  }

  private static TaskId added(Answer answer) {
    long id = answer.body().path("_embedded").path("tasks").path(0).path("id").asLong();
    if (id <= 0) {
      throw new ApiException.NoAnswer(answer.call(), "no task id");
    }
    return new TaskId(id);
  }

  /** The deal's open task with that reference. */
  public Optional<TaskId> find(String reference) {
    return Pages.of(http, OPEN + deal, "tasks")
        .filter(task -> task.path("entity_id").asLong() == deal.value())
        .filter(task -> Reference.in(task.path("text").asText(""), reference))
        .findFirst()
        .map(task -> new TaskId(task.path("id").asLong()));
  }

  /** Gives the task a new text. */
  public void change(TaskId task, String text, String reference) {
    patch(task, JsonHttp.JSON.createObjectNode().put("text", Reference.append(text, reference)));
  }

  /** Completes the task; a task that is gone already is completed enough. */
  public void complete(TaskId task, String result) {
    ObjectNode done = JsonHttp.JSON.createObjectNode().put("is_completed", true);
    done.putObject("result").put("text", result);
    try {
      patch(task, done);
    } catch (ApiException.Rejected e) {
      // A person deleted it: there is nothing left to complete.
    }
  }

  private void patch(TaskId task, JsonNode change) {
    http.repeatably(http.request("api/v4/tasks/" + task).patch(JsonHttp.body(change)).build());
  }
}
