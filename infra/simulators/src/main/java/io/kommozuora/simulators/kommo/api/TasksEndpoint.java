package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.kommo.crm.TaskDraft;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /tasks}. */
final class TasksEndpoint {
  /** A task and what it shall be. */
  private record Change(long id, TaskDraft to) {}

  private static final Map<String, Comparator<Task>> ORDERS =
      Map.of(
          "id", Comparator.comparingLong(Task::id),
          "created_at", Comparator.comparing(Task::createdAt),
          "complete_till", Comparator.comparing(task -> task.asked().completeTill()));

  private final Crm crm;

  TasksEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/tasks", this::list)
        .on("POST", Hal.API + "/tasks", this::create)
        .on("PATCH", Hal.API + "/tasks", this::changeMany)
        .on("GET", Hal.API + "/tasks/{id}", this::one)
        .on("PATCH", Hal.API + "/tasks/{id}", this::changeOne);
  }

  private Reply list(Call call) {
    var filter = new TaskFilter(Filter.of(call));
    List<Task> found =
        crm.tasks().all().stream()
            .filter(filter::allows)
            .sorted(new Order(call.parameters()).among(ORDERS, Comparator.comparingLong(Task::id)))
            .toList();
    return Page.of(call).of(call, "tasks", found, view(call)::json);
  }

  private Reply one(Call call) {
    return crm.tasks()
        .find(new Asked(call).id())
        .map(task -> Hal.ok(view(call).json(task)))
        .orElseGet(() -> Reply.empty(204));
  }

  private Reply create(Call call) {
    Body body = Body.many(call);
    long user = new Asked(call).user(crm);
    List<TaskDraft> drafts = body.read(item -> new TaskForm(crm, item).created(user));
    var answers = new ArrayList<ObjectNode>();
    for (int i = 0; i < drafts.size(); i++) {
      Task task = crm.tasks().add(drafts.get(i), user);
      var answer = Json.object().put("id", task.id()).put("request_id", body.requestId(i));
      answer.set("_links", view(call).links(task));
      answers.add(answer);
    }
    return Hal.ok(Hal.embedded(call, "/tasks", "tasks", answers));
  }

  private Reply changeOne(Call call) {
    long id = new Asked(call).id();
    List<Optional<Change>> changes =
        Body.one(call)
            .read(
                item -> {
                  var form = new TaskForm(crm, item);
                  return form.found(id).map(task -> change(form, task));
                });
    return Hal.ok(changed(call, changes).getFirst());
  }

  private Reply changeMany(Call call) {
    List<Optional<Change>> changes =
        Body.many(call)
            .read(
                item -> {
                  var form = new TaskForm(crm, item);
                  return form.named().map(task -> change(form, task));
                });
    return Hal.ok(Hal.embedded(call, "/tasks", "tasks", changed(call, changes)));
  }

  private static Change change(TaskForm form, Task task) {
    return new Change(task.id(), form.changed(task.asked()));
  }

  private List<ObjectNode> changed(Call call, List<Optional<Change>> changes) {
    long user = new Asked(call).user(crm);
    var view = view(call);
    return changes.stream()
        .flatMap(Optional::stream)
        .map(change -> crm.tasks().edit(change.id(), change.to(), user))
        .map(view::changed)
        .toList();
  }

  private TaskView view(Call call) {
    return new TaskView(call, crm.account().id());
  }
}
