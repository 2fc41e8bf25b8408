package io.kommozuora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MovesTest {
  private final SimulatedTime time = SimulatedTime.stoppedAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final Moves moves = new Moves(time);

  @Test
  void timeMovedOnDoesNotCountAsPassed() {
    moves.moveOn(Duration.ofMinutes(1));
    Instant start = time.instant();
    time.advance(Duration.ofSeconds(2));
    moves.moveOn(Duration.ofMinutes(15));
    time.advance(Duration.ofSeconds(1));
    Instant end = time.instant();
    moves.moveOn(Duration.ofMinutes(5));

    assertThat(moves.passed(start, end)).isEqualTo(Duration.ofSeconds(3));
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofSeconds(903));
  }
}
