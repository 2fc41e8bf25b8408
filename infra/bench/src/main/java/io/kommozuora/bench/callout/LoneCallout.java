package io.kommozuora.bench.callout;

import io.kommozuora.bench.Figure;
import io.kommozuora.sandbox.Patience;
import io.kommozuora.simulators.kommo.crm.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A callout that comes alone while the function is warm: from Zuora's post to the note in Kommo.
 */
public final class LoneCallout {
  private static final int WARM_UP = 6;
  private static final int RUNS = 9;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Latencies latencies;

  public LoneCallout(Latencies latencies) {
    this.latencies = latencies;
  }

  /** Measures it, and how many calls it takes. */
  public List<Figure> measure() {
    try (CalloutSite site = new CalloutSite()) {
      PaymentsDue due = new PaymentsDue(site, WARM_UP + RUNS);
      site.opens(latencies);
      site.work();
      for (int i = 0; i < WARM_UP; i++) {
        told(site, due);
      }
      List<Long> millis = new ArrayList<>();
      List<Long> calls = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        int before = site.upstreamCalls();
        millis.add(told(site, due).toMillis());
        calls.add((long) site.upstreamCalls() - before);
      }
      return List.of(
          new Figure("lone callout to note stored, ms, at " + latencies, millis),
          new Figure("lone callout: upstream calls", calls));
    }
  }

  private static Duration told(CalloutSite site, PaymentsDue due) {
    Instant posted = site.time().instant();
    long deal = due.pay();
    Patience patience = new Patience(LIMIT);
    if (!patience.until(() -> !site.kommo().notesOf(deal).isEmpty() && site.waiting() == 0)) {
      throw new IllegalStateException("no note on the deal after " + LIMIT);
    }
    Note note = site.kommo().notesOf(deal).getFirst();
    return Duration.between(posted, note.at());
  }
}
