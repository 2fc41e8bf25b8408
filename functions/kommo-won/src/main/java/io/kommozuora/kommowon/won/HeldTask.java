package io.kommozuora.kommowon.won;

import io.kommozuora.deal.Deal;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommo.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one task that says to a person why a deal is held. */
final class HeldTask {
  private static final Logger log = LoggerFactory.getLogger(HeldTask.class);
  private static final Duration DUE = Duration.ofDays(1);
  private static final UserId NOBODY = new UserId(0);

  private final KommoClient kommo;
  private final Announcements announcements;
  private final InstantSource clock;

  HeldTask(KommoClient kommo, Announcements announcements, InstantSource clock) {
    this.kommo = kommo;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Says it in the open task, or in a new one where a person completed or deleted the last; empty
   * when Kommo takes none.
   */
  Optional<TaskId> say(Deal deal, String text) {
    Tasks tasks = kommo.tasks(deal.id());
    String reference = "kz:%s:held".formatted(deal.id());
    Optional<TaskId> open = tasks.find(reference);
    open.ifPresent(task -> tasks.change(task, text, reference));
    return open.or(() -> added(deal, tasks, text, reference));
  }

  // The responsible user may be gone: then it is the integration's user who gets the task.
  private Optional<TaskId> added(Deal deal, Tasks tasks, String text, String reference) {
    return add(deal, tasks, text, reference, deal.responsible())
        .or(() -> add(deal, tasks, text, reference, NOBODY));
  }

  private Optional<TaskId> add(
      Deal deal, Tasks tasks, String text, String reference, UserId responsible) {
    try {
      return Optional.of(tasks.add(text, reference, responsible, clock.instant().plus(DUE)));
    } catch (ApiException.Rejected e) {
      log.error("Kommo refuses user {} a task on deal {}", responsible, deal.id());
      announcements.writeBackRefused();
      return Optional.empty();
    }
  }
}
