package io.kommozuora.simulators.zuora.callout;

import java.time.Instant;
import java.util.Map;

/** One request of a callout and its answer; without credentials and with them are two requests. */
public record Sent(Callout callout, int attempt, Message message, int code, Instant at) {
  public String body() {
    return message.body();
  }

  /** The header as it was sent, empty when it was not. */
  public String header(String name) {
    return message.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
