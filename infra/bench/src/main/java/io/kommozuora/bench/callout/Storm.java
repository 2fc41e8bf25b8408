package io.kommozuora.bench.callout;

import io.kommozuora.localaws.endpoint.Call;
import io.kommozuora.sandbox.Patience;
import io.kommozuora.simulators.kommo.crm.Note;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A bill run: thousands of callouts at once, which two workers tell to their deals. */
public final class Storm {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 40;

  private final int callouts;
  private final Latencies latencies;
  private final PrintStream out;
  private boolean well = true;

  /** A storm of that many callouts. */
  public Storm(int callouts, Latencies latencies, PrintStream out) {
    this.callouts = callouts;
    this.latencies = latencies;
    this.out = out;
  }

  /** Lets it pass and prints what it did; false when something went wrong. */
  public boolean pass() {
    try (CalloutSite site = new CalloutSite()) {
      BillRun run = new BillRun(site.zuora());
      run.prepare(site.deals(), callouts);
      site.opens(latencies);
      site.work();
      out.printf("%,d callouts for %,d deals at %s%n", callouts, run.customers(), latencies);
      Instant begun = site.time().instant();
      List<Happening> happened = run.run();
      site.delivered();
      figure("seconds until the last callout was taken", seconds(begun, site.time().instant()));
      boolean over = new Patience(LIMIT).until(() -> site.waiting() == 0);
      report(site, happened, begun);
      verdict("callouts still waiting", over ? 0 : site.waiting());
      return well;
    }
  }

  private void report(CalloutSite site, List<Happening> happened, Instant begun) {
    Traffic kommo = new Traffic(site.kommo().journal().all());
    Traffic zuora = new Traffic(site.zuora().journal().all());
    double told = seconds(begun, lastNote(site));
    figure("seconds until the last deal was told", told);
    figure("callouts a second", callouts / told);
    kinds("Kommo", kommo.kinds());
    figure("Kommo's calls a second", kommo.calls().size() / seconds(begun, kommo.end()));
    figure("Kommo's calls in any second, at most", kommo.most(SECOND));
    kinds("Zuora", zuora.kinds());
    figure("Zuora's calls a second", zuora.calls().size() / seconds(begun, zuora.end()));
    kinds("AWS", aws(site));
    verdict("Zuora's calls beyond 40 at once", beyond(zuora));
    verdict("429 of Kommo and Zuora", kommo.refusals() + zuora.refusals());
    verdict("blocks", kommo.blocks());
    Notes notes = Notes.of(site.kommo(), happened);
    verdict("callouts lost", notes.lost());
    verdict("notes doubled", notes.surplus());
    verdict("deals whose notes are out of order", notes.disordered());
    verdict("callouts given up or not believed", site.rejected());
  }

  private static Map<String, Long> aws(CalloutSite site) {
    return site.aws().endpoint().calls().stream()
        .collect(Collectors.groupingBy(Call::name, TreeMap::new, Collectors.counting()));
  }

  private long beyond(Traffic zuora) {
    int most = zuora.most(latencies.zuora());
    figure("Zuora's calls at once, at most", most);
    return Math.max(0, most - MOST_AT_ONCE);
  }

  private static Instant lastNote(CalloutSite site) {
    return site.kommo()
        .read(crm -> crm.notes().all().stream().map(Note::at).max(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private void kinds(String upstream, Map<String, Long> kinds) {
    kinds.forEach((kind, count) -> figure(upstream + ": " + kind, count));
    figure(upstream + ": all calls", kinds.values().stream().mapToLong(Long::longValue).sum());
  }

  private void figure(String name, double value) {
    out.printf("  %-58s %,10.1f%n", name, value);
  }

  private void figure(String name, long value) {
    out.printf("  %-58s %,10d%n", name, value);
  }

  private void verdict(String name, long value) {
    well &= value == 0;
    out.printf("  %-58s %,10d  %s%n", name, value, value == 0 ? "as it must be" : "MUST BE 0");
  }
}
