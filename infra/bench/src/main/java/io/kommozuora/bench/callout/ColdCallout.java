package io.kommozuora.bench.callout;

import io.kommozuora.bench.Figure;
import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.PackagedFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A callout that comes while no function runs: from the start of the packaged function's process,
 * under the real Lambda runtime client, to its answer; upstreams answer at once.
 */
public final class ColdCallout {
  private static final int RUNS = 9;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path zip;

  public ColdCallout(Path zip) {
    this.zip = zip;
  }

  /** Measures it. */
  public List<Figure> measure() {
    List<Long> start = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    try (CalloutSite site = new CalloutSite()) {
      PaymentsDue due = new PaymentsDue(site, RUNS);
      site.opens(Latencies.NONE);
      for (int i = 0; i < RUNS; i++) {
        run(site, due, start, all, memory);
      }
    }
    return List.of(
        new Figure("cold: process start to ready, ms", start),
        new Figure("cold: process start to first callout told, ms", all),
        new Figure("cold: most memory resident, MB", memory));
  }

  private void run(
      CalloutSite site, PaymentsDue due, List<Long> start, List<Long> all, List<Long> memory) {
    long deal = due.pay();
    site.delivered();
    try (LambdaRuntime function = LambdaRuntime.start(packaged(site))) {
      site.source(event -> function.invoke(event, LIMIT)).runOnce();
      if (site.kommo().notesOf(deal).isEmpty()) {
        throw new IllegalStateException("the deal was not told:\n" + function.output());
      }
      start.add(function.initTime().toMillis());
      all.add(function.initTime().plus(function.firstInvocationTime()).toMillis());
      memory.add(function.peakMemoryKilobytes().orElse(0) / 1024);
    }
  }

  private PackagedFunction packaged(CalloutSite site) {
    return PackagedFunction.of(
        "zuora-callout",
        zip,
        "io.kommozuora.zuoracallout.ZuoraCalloutHandler",
        site.functionEnvironment());
  }
}
