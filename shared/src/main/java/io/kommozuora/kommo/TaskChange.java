package io.kommozuora.kommo;

import io.kommozuora.deal.TaskId;
import java.time.Instant;

/** What is to become of a task. */
public sealed interface TaskChange {
  TaskId task();

  /** It stays open, with another text and another time. */
  record Rewrite(TaskId task, String text, String reference, Instant due) implements TaskChange {}

  /** It is done. */
  record Complete(TaskId task, String result) implements TaskChange {}
}
