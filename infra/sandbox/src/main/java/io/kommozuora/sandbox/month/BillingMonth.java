package io.kommozuora.sandbox.month;

import io.kommozuora.sandbox.story.Scene;
import java.util.List;

/** The scenes of the month in the order they are played, after those in which deals are won. */
public final class BillingMonth {
  private BillingMonth() {}

  /** All of them. */
  public static List<Scene> scenes() {
    return List.of(
        new EarlyCallout(),
        new RenewalReminders(),
        new Renewal(),
        new BillRun(),
        new Payments(),
        new Decline(),
        new SecondDecline(),
        new Recovery(),
        new KommoUnpaid(),
        new Cancellation(),
        new PastDue(),
        new Repeats());
  }
}
