package io.kommozuora.zuoracallout.told;

import io.kommozuora.deal.UserId;
import io.kommozuora.kommo.NewTask;
import io.kommozuora.kommo.OpenTask;
import io.kommozuora.kommo.TaskChange;
import io.kommozuora.zuoracallout.fact.Errand;
import io.kommozuora.zuoracallout.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is to be done to the tasks of many deals. */
final class TaskPlan {
  private static final UserId NOBODY = new UserId(0);

  private final List<Addition> additions = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** A task that is to be on a deal. */
  record Addition(Briefing briefing, NewTask task) {
    /** The same for whoever the integration is. */
    Addition forNobody() {
      NewTask own = new NewTask(task.deal(), task.text(), task.reference(), NOBODY, task.due());
      return new Addition(briefing, own);
    }

    boolean isForNobody() {
      return task.responsible().equals(NOBODY);
    }
  }

  /** What is to become of a task that is there. */
  record Change(Briefing briefing, TaskChange change) {}

  List<Addition> additions() {
    return additions;
  }

  List<Change> changes() {
    return changes;
  }

  /** Plans for one deal, which has these tasks open. */
  void add(Briefing briefing, Map<Subject, Wanted> wanted, List<OpenTask> open) {
    wanted.forEach(
        (subject, task) -> {
          String reference = "kz:%s:%s".formatted(briefing.id(), subject);
          List<OpenTask> own = open.stream().filter(each -> each.bears(reference)).toList();
          switch (task) {
            case Wanted.Done(String result) -> done(briefing, own, result);
            case Wanted.Open(Errand errand, boolean news) when news ->
                open(briefing, own, errand, reference);
            // A person may have completed it since it was told.
            case Wanted.Open _ -> {}
          }
        });
  }

  private void done(Briefing briefing, List<OpenTask> own, String result) {
    own.stream()
        .map(task -> new TaskChange.Complete(task.id(), result))
        .forEach(change -> changes.add(new Change(briefing, change)));
  }

  private void open(Briefing briefing, List<OpenTask> own, Errand errand, String reference) {
    if (own.isEmpty()) {
      UserId responsible = briefing.deal().responsible();
      NewTask task =
          new NewTask(briefing.id(), errand.text(), reference, responsible, errand.due());
      additions.add(new Addition(briefing, task));
    } else {
      TaskChange rewrite =
          new TaskChange.Rewrite(own.getFirst().id(), errand.text(), reference, errand.due());
      changes.add(new Change(briefing, rewrite));
    }
  }
}
