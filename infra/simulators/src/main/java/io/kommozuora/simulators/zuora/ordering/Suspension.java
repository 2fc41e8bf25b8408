package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.zuora.books.Status;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import java.util.Set;

/** Suspends a subscription and resumes it, from today or a given day on. */
final class Suspension {
  private static final Set<String> PLAYED = Set.of("Today", "SpecificDate");

  private Suspension() {}

  static Subscription suspend(Asked asked, Subscription before) {
    played(asked.part("suspend"), "suspendPolicy");
    return suspended(asked.work(), before);
  }

  static Subscription resume(Asked asked, Subscription before) {
    played(asked.part("resume"), "resumePolicy");
    return resumed(asked.work(), before);
  }

  static Subscription suspended(Work work, Subscription before) {
    work.business(before.status() == Status.ACTIVE, "Only an active subscription is suspended.");
    return before.with(Status.SUSPENDED);
  }

  static Subscription resumed(Work work, Subscription before) {
    work.business(before.status() == Status.SUSPENDED, "Only a suspended subscription is resumed.");
    return before.with(Status.ACTIVE);
  }

  private static void played(Body body, String field) {
    String policy = body.text(field).orElseThrow();
    if (!PLAYED.contains(policy)) {
      throw new NotSimulated(field + " " + policy);
    }
  }
}
