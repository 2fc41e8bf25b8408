package io.kommozuora.ledger;

import io.kommozuora.deal.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a deal waits for a person, and what the person was told.
 *
 * @param code the reason's code
 * @param fingerprint the same for the same reasons: nobody is told twice
 * @param since when this reason was last found
 * @param order the fingerprint of the order Zuora rejected, if it was Zuora that said no
 * @param task the open task; empty while it is not certain that it was made
 * @param told whether status and task are on the deal
 * @param announced whether the event is on the bus
 */
public record Hold(
    String code,
    String fingerprint,
    Instant since,
    Optional<String> order,
    Optional<TaskId> task,
    boolean told,
    boolean announced) {
  /** The same reason, with the person told by the status, and by this task if one could be made. */
  public Hold toldBy(Optional<TaskId> made) {
    return new Hold(code, fingerprint, since, order, made, true, announced);
  }

  /** The same reason, with everybody else told, too. */
  public Hold onTheBus() {
    return new Hold(code, fingerprint, since, order, task, told, true);
  }

  /** Whether nobody is left to be told. */
  public boolean complete() {
    return told && announced;
  }
}
