package io.kommozuora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.sandbox.sales.Deal;
import io.kommozuora.sandbox.sales.Offer;
import io.kommozuora.sandbox.sales.Sales;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SandboxTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void aNoteIsThereWhenItIsStoredNotWhenItIsAskedFor() {
    Duration slow = Duration.ofMillis(300);
    try (Sandbox sandbox = Sandbox.start(Setup.usual().latencies(slow, Duration.ZERO))) {
      Deal deal = new Sales(sandbox.kommo()).open(Offer.of("Acme Labs", "starter"));
      sandbox.kommo().win(deal.id());

      assertThat(sandbox.awaitNote(deal.id(), LIMIT)).isTrue();
      Instant noted = sandbox.noted(deal.id()).orElseThrow();
      Instant asked =
          sandbox.kommo().journal().matching("POST", "/api/v4/leads/.*/notes").getFirst().at();
      assertThat(noted).isAfterOrEqualTo(asked.plus(slow)).isBefore(sandbox.now());
    }
  }

  @Test
  void aWonDealIsNotedAndTimed() {
    Setup setup = Setup.usual().latencies(Duration.ZERO, Duration.ZERO).unlimited();
    try (Sandbox sandbox = Sandbox.start(setup)) {
      Deal deal = new Sales(sandbox.kommo()).open(Offer.of("Acme Labs", "starter"));
      Instant won = sandbox.now();
      sandbox.kommo().win(deal.id());

      assertThat(sandbox.awaitNote(deal.id(), LIMIT)).isTrue();
      assertThat(sandbox.passed(won, sandbox.noted(deal.id()).orElseThrow())).isPositive();
      assertThat(sandbox.zuora().subscription("KOMMO-S-" + deal.id())).isPresent();
    }
  }
}
