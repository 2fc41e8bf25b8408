package io.kommozuora.bench;

import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.PackagedFunction;
import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.Setup;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.sales.Sales;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A deal won while no function runs: from the start of the packaged function's process, under the
 * real Lambda runtime client, to its answer; upstreams answer at once.
 */
final class ColdWin {
  private static final int RUNS = 9;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path zip;

  ColdWin(Path zip) {
    this.zip = zip;
  }

  List<Figure> measure() {
    List<Long> start = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    Setup instant = Setup.usual().latencies(Duration.ZERO, Duration.ZERO).unlimited();
    try (Sandbox sandbox = Sandbox.start(instant)) {
      Sales sales = new Sales(sandbox.kommo());
      for (int i = 0; i < RUNS; i++) {
        run(sandbox, sales, i, start, all, memory);
      }
    }
    return List.of(
        new Figure("cold: process start to ready, ms", start),
        new Figure("cold: process start to first deal done, ms", all),
        new Figure("cold: most memory resident, MB", memory));
  }

  private void run(
      Sandbox sandbox,
      Sales sales,
      int number,
      List<Long> start,
      List<Long> all,
      List<Long> memory) {
    Deal deal = sales.open(Offer.of("Company " + number, "starter"));
    sandbox.kommo().hooks().lose(2);
    sandbox.kommo().win(deal.id());
    try (LambdaRuntime function = LambdaRuntime.start(packaged(sandbox))) {
      function.invoke(event(deal, sandbox), LIMIT);
      if (sandbox.noted(deal.id()).isEmpty()) {
        throw new IllegalStateException("the deal was not told:\n" + function.output());
      }
      start.add(function.initTime().toMillis());
      all.add(function.initTime().plus(function.firstInvocationTime()).toMillis());
      memory.add(function.peakMemoryKilobytes().orElse(0) / 1024);
    }
  }

  private PackagedFunction packaged(Sandbox sandbox) {
    return PackagedFunction.of(
        "kommo-won", zip, "io.kommozuora.kommowon.KommoWonHandler", sandbox.environment());
  }

  private static String event(Deal deal, Sandbox sandbox) {
    String token = sandbox.hookUrl().substring(sandbox.hookUrl().lastIndexOf('/') + 1);
    String body =
        "account[id]=34567890&leads[status][0][id]=%d&leads[status][0][status_id]=142"
            .formatted(deal.id());
    return """
    {"Records":[{"messageId":"m%d","receiptHandle":"r","body":"%s",\
    "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"%d"},\
    "messageAttributes":{"token":{"stringValue":"t:%s","dataType":"String"}},\
    "eventSource":"aws:sqs"}]}\
    """
        .formatted(deal.id(), body, sandbox.now().toEpochMilli(), token);
  }
}
