package io.kommozuora.zuoracallout.told;

import static java.util.stream.Collectors.groupingBy;

import io.kommozuora.deal.DealId;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.OpenTask;
import io.kommozuora.kommo.Outcome;
import io.kommozuora.zuoracallout.fact.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tasks of many deals to where they should be: one open task for each subject, changed
 * rather than repeated, and done when there is nothing left to do.
 */
final class TaskWork {
  private static final Logger log = LoggerFactory.getLogger(TaskWork.class);

  private final KommoClient kommo;
  private final Announcements announcements;

  TaskWork(KommoClient kommo, Announcements announcements) {
    this.kommo = kommo;
    this.announcements = announcements;
  }

  /** Writes what the deals' facts ask for. */
  void write(List<Briefing> briefings) {
    Map<Briefing, Map<Subject, Wanted>> wanted = wanted(briefings);
    if (wanted.isEmpty()) {
      return;
    }
    Map<DealId, List<OpenTask>> open =
        kommo.openTasks(wanted.keySet().stream().map(Briefing::id).toList()).stream()
            .collect(groupingBy(OpenTask::deal));
    TaskPlan plan = new TaskPlan();
    wanted.forEach(
        (briefing, tasks) ->
            plan.add(briefing, tasks, open.getOrDefault(briefing.id(), List.of())));
    add(plan.additions());
    change(plan.changes());
  }

  private static Map<Briefing, Map<Subject, Wanted>> wanted(List<Briefing> briefings) {
    Map<Briefing, Map<Subject, Wanted>> wanted = new LinkedHashMap<>();
    briefings.forEach(briefing -> wanted.put(briefing, Board.of(briefing.history())));
    wanted.values().removeIf(Map::isEmpty);
    return wanted;
  }

  // The responsible user may be gone: then it is the integration's user who gets the task.
  private void add(List<TaskPlan.Addition> additions) {
    List<TaskPlan.Addition> again = new ArrayList<>();
    List<Outcome> outcomes = kommo.tasks(additions.stream().map(TaskPlan.Addition::task).toList());
    for (int i = 0; i < additions.size(); i++) {
      TaskPlan.Addition addition = additions.get(i);
      if (outcomes.get(i) instanceof Outcome.Refused && !addition.isForNobody()) {
        again.add(addition.forNobody());
      } else {
        settle(addition.briefing(), outcomes.get(i));
      }
    }
    if (!again.isEmpty()) {
      add(again);
    }
  }

  private void change(List<TaskPlan.Change> changes) {
    List<Outcome> outcomes =
        kommo.taskChanges(changes.stream().map(TaskPlan.Change::change).toList());
    for (int i = 0; i < changes.size(); i++) {
      settle(changes.get(i).briefing(), outcomes.get(i));
    }
  }

  private void settle(Briefing briefing, Outcome outcome) {
    switch (outcome) {
      case Outcome.Written _ -> {}
      case Outcome.Refused(var reasons) -> {
        log.error("Kommo refuses a task of deal {}: {}", briefing.id(), reasons);
        announcements.writeBackRefused();
      }
      case Outcome.Failed(var failure) -> briefing.end(new Brief.Failed(failure));
    }
  }
}
