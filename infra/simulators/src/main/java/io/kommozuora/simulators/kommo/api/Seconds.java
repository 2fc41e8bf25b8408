package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Times as Kommo shows them. */
final class Seconds {
  private Seconds() {}

  static void put(ObjectNode json, String key, Optional<Instant> time) {
    time.ifPresentOrElse(t -> json.put(key, t.getEpochSecond()), () -> json.putNull(key));
  }
}
