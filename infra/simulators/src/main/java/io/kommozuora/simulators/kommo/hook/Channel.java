package io.kommozuora.simulators.kommo.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A destination of hooks with its own rules of patience. */
sealed interface Channel permits AccountHook, StageHook {
  String destination();

  /** Whether anything is sent at all. */
  boolean open();

  /** Learns how an attempt ended; code 0 is no answer in time. */
  void ended(int code, Instant at);

  /** How long after this failed attempt the next one follows, if any. */
  Optional<Duration> again(int attempt, int code);

  /** Kommo's own idea of a good answer. */
  static boolean valid(int code) {
    return code >= 100 && code < 300;
  }
}
