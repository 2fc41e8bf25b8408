package io.kommozuora.kommo;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.TaskId;
import io.kommozuora.deal.UserId;
import java.time.Instant;

/** A task on a deal that is not completed. */
public record OpenTask(TaskId id, DealId deal, UserId responsible, String text, Instant due) {
  /** Whether it is the task that was added with that reference. */
  public boolean bears(String reference) {
    return Reference.in(text, reference);
  }
}
