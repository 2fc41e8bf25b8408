package io.kommozuora.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an API was and will be called by all workers together, as far back as its limit looks.
 *
 * @param version counts the changes, so that two workers cannot change the same timetable
 * @param turns the newest turns given out, oldest first
 * @param stopped until when nobody may call, and why
 */
record Timetable(long version, List<Instant> turns, Optional<Stop> stopped) {
  static final Timetable EMPTY = new Timetable(0, List.of(), Optional.empty());

  /** A time in which nobody may call. */
  record Stop(Instant until, String why) {}

  Timetable {
    turns = List.copyOf(turns);
  }

  /** The stop that is in force. */
  Optional<Stop> stop(Instant now) {
    return stopped.filter(stop -> stop.until().isAfter(now));
  }

  /** The first moment from now on at which that many calls may be made, after all earlier turns. */
  Instant turn(int calls, Limit limit, Instant now) {
    int free = limit.besides(calls);
    Instant turn = turns.isEmpty() || turns.getLast().isBefore(now) ? now : turns.getLast();
    if (turns.size() > free) {
      Instant mustBeOver = turns.get(turns.size() - 1 - free);
      Instant over = mustBeOver.plus(limit.window());
      turn = over.isAfter(turn) ? over : turn;
    }
    return turn;
  }

  /** The timetable with the calls at that turn. */
  Timetable with(int calls, Instant turn, Limit limit) {
    List<Instant> all = new ArrayList<>(turns);
    for (int i = 0; i < calls; i++) {
      all.add(turn);
    }
    int old = Math.max(0, all.size() - limit.calls());
    return new Timetable(version + 1, all.subList(old, all.size()), stopped);
  }

  String turnsText() {
    return turns.stream()
        .map(t -> Long.toString(t.toEpochMilli()))
        .collect(Collectors.joining(","));
  }

  static Timetable read(Item item) {
    List<Instant> turns =
        Stream.of(item.text("turns").orElse("").split(",", -1))
            .filter(turn -> !turn.isEmpty())
            .map(turn -> Instant.ofEpochMilli(Long.parseLong(turn)))
            .toList();
    Optional<Stop> stopped =
        item.time("stoppedUntil").map(until -> new Stop(until, item.text("stoppedWhy").orElse("")));
    return new Timetable(item.number("version").orElse(0L), turns, stopped);
  }

  /** How many calls may be made within any such window. */
  record Limit(int calls, Duration window) {
    /** How many other calls may be made in the same window. */
    int besides(int together) {
      if (together < 1 || together > calls) {
        throw new IllegalArgumentException(
            "between 1 and %d calls take a turn together, not %d".formatted(calls, together));
      }
      return calls - together;
    }
  }
}
