package io.kommozuora.sandbox.invariants;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.simulators.kommo.hook.Attempt;
import java.util.List;

/** What must hold for the hooks: every one of them ended somewhere. */
final class HookRules {
  private HookRules() {}

  static Verdict delivered(Aftermath after) {
    Sandbox sandbox = after.sandbox();
    Breaches breaches = new Breaches("every hook stored before Kommo gave up on it");
    List<Attempt> attempts = sandbox.kommo().hooks().attempts();
    long failed = attempts.stream().filter(attempt -> !attempt.valid()).count();
    breaches.unless(failed == 0, "%d hooks were not taken in time".formatted(failed));
    breaches.unless(
        sandbox.hooksStored() >= attempts.size(),
        "only %d are stored".formatted(sandbox.hooksStored()));
    return breaches.over("%d sent, %d stored".formatted(attempts.size(), sandbox.hooksStored()));
  }

  static Verdict handled(Aftermath after) {
    Sandbox sandbox = after.sandbox();
    Breaches breaches = new Breaches("nothing lost: every hook handled, queues empty");
    int waiting = sandbox.queues().inbox().total();
    int dead = sandbox.queues().dead().total();
    breaches.unless(waiting == 0, "%d hooks still wait".formatted(waiting));
    breaches.unless(dead == 0, "%d hooks were given up".formatted(dead));
    sandbox
        .failures()
        .forEach(failure -> breaches.unless(false, "the function failed: %s".formatted(failure)));
    return breaches.over("%d waiting, %d given up".formatted(waiting, dead));
  }

  static Verdict quarantined(Aftermath after) {
    Breaches breaches = new Breaches("hooks with a wrong token kept unread");
    int kept = after.sandbox().queues().quarantine().total();
    int forged = after.cast().hooksForged();
    breaches.unless(kept == forged, "%d came, %d are kept".formatted(forged, kept));
    return breaches.over("%d in quarantine".formatted(kept));
  }
}
