package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The account's tasks. */
public final class Tasks {
  private final Ids ids;
  private final InstantSource time;
  private final Map<Long, Task> tasks = new TreeMap<>();

  Tasks(Ids ids, InstantSource time) {
    this.ids = ids;
    this.time = time;
  }

  public List<Task> all() {
    return List.copyOf(tasks.values());
  }

  /** The tasks on one card. */
  public List<Task> of(EntityType type, long id) {
    return tasks.values().stream().filter(task -> task.asked().on(type, id)).toList();
  }

  public Optional<Task> find(long id) {
    return Optional.ofNullable(tasks.get(id));
  }

  /** Sets a task. */
  public Task add(TaskDraft draft, long by) {
    Instant now = time.instant();
    var task = new Task(ids.task(), draft, by, by, now, now);
    tasks.put(task.id(), task);
    return task;
  }

  /** Changes a task. */
  public Task edit(long id, TaskDraft to, long by) {
    Task before = find(id).orElseThrow();
    var task = new Task(id, to, before.createdBy(), by, before.createdAt(), time.instant());
    tasks.put(id, task);
    return task;
  }

  /** The next deadline of the open tasks on a card. */
  public Optional<Instant> closest(EntityType type, long id) {
    return of(type, id).stream()
        .filter(task -> !task.completed())
        .map(task -> task.asked().completeTill())
        .min(Instant::compareTo);
  }
}
