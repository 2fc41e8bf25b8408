package io.kommozuora.bench;

import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.sandbox.Setup;
import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.sales.Sales;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A deal won while the function is warm: from the hook at the HTTP API to the note in Kommo. */
final class WarmWin {
  private static final int WARM_UP = 8;
  private static final int RUNS = 15;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Duration kommo;
  private final Duration zuora;

  WarmWin(Duration kommo, Duration zuora) {
    this.kommo = kommo;
    this.zuora = zuora;
  }

  List<Figure> measure() {
    try (Sandbox sandbox = Sandbox.start(Setup.usual().latencies(kommo, zuora))) {
      Sales sales = new Sales(sandbox.kommo());
      for (int i = 0; i < WARM_UP; i++) {
        win(sandbox, sales, i);
      }
      List<Long> millis = new ArrayList<>();
      List<Long> calls = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        int before = calls(sandbox);
        millis.add(win(sandbox, sales, WARM_UP + i).toMillis());
        calls.add((long) calls(sandbox) - before);
      }
      String at = " at %d/%d ms".formatted(kommo.toMillis(), zuora.toMillis());
      return List.of(
          new Figure("warm: hook to note stored, ms," + at, millis),
          new Figure("warm: upstream calls," + at, calls));
    }
  }

  private static Duration win(Sandbox sandbox, Sales sales, int number) {
    Deal deal = sales.open(Offer.of("Company " + number, "starter"));
    await(sandbox::quiet);
    Instant hooked = sandbox.now();
    sandbox.kommo().win(deal.id());
    if (!sandbox.awaitNote(deal.id(), LIMIT)) {
      throw new IllegalStateException("no note on the deal after " + LIMIT);
    }
    Instant noted = sandbox.noted(deal.id()).orElseThrow();
    await(sandbox::quiet);
    return Duration.between(hooked, noted);
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not quiet after " + LIMIT);
      }
      Thread.onSpinWait();
    }
  }

  private static int calls(Sandbox sandbox) {
    return sandbox.kommo().journal().all().size() + sandbox.zuora().journal().all().size();
  }
}
