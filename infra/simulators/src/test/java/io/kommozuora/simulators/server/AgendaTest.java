package io.kommozuora.simulators.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class AgendaTest {
  private static final Instant START = Instant.parse("2026-09-21T14:00:00Z");

  @Test
  void waitsUntilTheClockIsMovedFarEnough() throws InterruptedException {
    var time = SimulatedTime.stoppedAt(START);
    var ran = new CountDownLatch(1);
    try (var agenda = new Agenda(time)) {
      agenda.at(START.plusSeconds(300), ran::countDown);
      time.advance(Duration.ofSeconds(299));
      assertThat(agenda.waiting()).isEqualTo(1);

      time.advance(Duration.ofSeconds(1));

      assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(agenda.waiting()).isZero();
    }
  }

  @Test
  void followsTheTicksOfAClockThatRuns() throws InterruptedException {
    var time = SimulatedTime.from(START);
    var ran = new CountDownLatch(1);
    try (var agenda = new Agenda(time)) {
      agenda.at(time.instant().plusMillis(30), ran::countDown);

      assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
