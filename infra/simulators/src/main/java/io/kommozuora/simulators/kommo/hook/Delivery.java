package io.kommozuora.simulators.kommo.hook;

import java.time.Duration;
import java.time.Instant;

/** A body on its way to a channel, for the given time. */
record Delivery(Channel channel, String body, int attempt, Instant due) {
  Delivery again(Duration later) {
    return new Delivery(channel, body, attempt + 1, due.plus(later));
  }

  Delivery at(Instant moment) {
    return new Delivery(channel, body, attempt, moment);
  }
}
