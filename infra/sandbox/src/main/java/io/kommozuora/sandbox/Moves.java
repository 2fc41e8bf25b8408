package io.kommozuora.sandbox;

import io.kommozuora.simulators.server.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one clock of the sandbox, and when it was moved on by how much. */
final class Moves {
  private record Move(Instant from, Duration by) {}

  private final SimulatedTime time;
  private final List<Move> moves = new CopyOnWriteArrayList<>();

  Moves(SimulatedTime time) {
    this.time = time;
  }

  void moveOn(Duration by) {
    moves.add(new Move(time.instant(), by));
    time.advance(by);
  }

  /** The time between that really passed, without the moves. */
  Duration passed(Instant start, Instant end) {
    return moves.stream()
        .filter(move -> !move.from.isBefore(start) && move.from.isBefore(end))
        .map(Move::by)
        .reduce(Duration.between(start, end), Duration::minus);
  }
}
